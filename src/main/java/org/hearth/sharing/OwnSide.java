package org.hearth.sharing;

import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.session.SessionId;

/** What stays in the parent's own file when a fact is shared from it: who told us, where it is written, and why it was shared. */
public record OwnSide(
        CaseFileId file, Optional<SessionId> session, HeardFrom heardFrom, ShareReason reason, String words) {}

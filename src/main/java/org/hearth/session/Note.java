package org.hearth.session;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.access.CaseFileId;

/**
 * What was said in one session, as it stands now.
 *
 * @param practitioner in whose diary the session was; empty for one that was brought from another system
 * @param words the note, possibly empty
 * @param nextStep possibly empty
 */
public record Note(
        SessionId session,
        CaseFileId file,
        LocalDate on,
        Optional<AccountId> practitioner,
        String words,
        String nextStep) {}

package org.hearth.outbox;

import java.time.Instant;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.reach.Way;
import org.hearth.session.Meeting;

/**
 * A message to the parent whose file it lies in.
 *
 * @param worker the first name of the colleague who writes
 * @param brings what it brings besides its words
 * @param why why it was not sent; empty while nothing is wrong
 * @param lapses when it is too late to send it
 */
record Message(
        MessageId id,
        CaseFileId file,
        FamilyId family,
        String template,
        Way way,
        String worker,
        Optional<Meeting> about,
        Optional<EnclosureId> brings,
        State state,
        String why,
        int tries,
        Instant queued,
        Instant due,
        Instant lapses) {
    boolean isWaiting() {
        return state == State.QUEUED;
    }
}

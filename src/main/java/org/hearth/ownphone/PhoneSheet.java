package org.hearth.ownphone;

import java.time.Instant;
import java.util.Optional;
import org.hearth.measure.ResponseId;

/**
 * One measure of a link.
 *
 * @param id of the response that it becomes
 * @param place in the link's order, from 1
 * @param at the question that is next, from 1; 0 before the first
 * @param backTo the first question that can still be gone back to
 * @param told whether colleagues were told of an answer
 */
record PhoneSheet(
        ResponseId id,
        int place,
        String instrument,
        int version,
        PhoneAnswers answers,
        int at,
        int backTo,
        boolean told,
        Optional<Instant> doneAt) {
    boolean isOpen() {
        return doneAt.isEmpty();
    }

    boolean canGoBack() {
        return at > backTo;
    }

    PhoneSheet at(int item) {
        return new PhoneSheet(id, place, instrument, version, answers, item, backTo, told, doneAt);
    }

    PhoneSheet answering(int item, String answer) {
        return new PhoneSheet(
                id, place, instrument, version, answers.with(item, answer), item + 1, backTo, told, doneAt);
    }

    /** Nobody goes back beyond where it stands now. */
    PhoneSheet noFurtherBack() {
        return new PhoneSheet(id, place, instrument, version, answers, at, Math.max(at, 1), told, doneAt);
    }

    PhoneSheet told(boolean now) {
        return new PhoneSheet(id, place, instrument, version, answers, at, backTo, now, doneAt);
    }

    /** Finished: the answers have their place in the response. */
    PhoneSheet done(Instant now) {
        return new PhoneSheet(id, place, instrument, version, PhoneAnswers.of(""), at, backTo, told, Optional.of(now));
    }

    /** From its beginning, on another version of the instrument. */
    PhoneSheet afresh(int newest) {
        return new PhoneSheet(id, place, instrument, newest, PhoneAnswers.of(""), 0, 1, told, doneAt);
    }
}

package org.hearth.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything the rules look at: the answers of one referral, and nothing that names anybody.
 *
 * @param receivedOn the day the referral reached us
 * @param dueOn the expected date of delivery
 * @param bornOn the day the baby was born, if that is known
 */
public record Facts(
        LocalDate receivedOn,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> bornOn,
        ParentFacts mother,
        ParentFacts father,
        Answer expectedToRecurOrEndure,
        Answer expectedToEscalate) {
    public ParentFacts of(Parent parent) {
        return parent == Parent.MOTHER ? mother : father;
    }

    /** The day on which ages count: the due date, or the day of birth when no due date is known. */
    public Optional<LocalDate> dayOfBirth() {
        return dueOn.or(() -> bornOn);
    }
}

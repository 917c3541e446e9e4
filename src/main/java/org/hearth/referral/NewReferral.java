package org.hearth.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.eligibility.Answer;
import org.hearth.eligibility.Facts;
import org.hearth.family.Relationship;

/** A referral as it was sent. */
public record NewReferral(
        LocalDate receivedOn,
        Referrer referrer,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> bornOn,
        ReferredParent mother,
        ReferredParent father,
        Optional<Relationship> relationship,
        Answer expectedToRecurOrEndure,
        Answer expectedToEscalate,
        Optional<Integer> otherChildren) {
    /** What the rules of eligibility look at. */
    Facts facts() {
        return new Facts(
                receivedOn, dueOn, bornOn, mother.facts(), father.facts(), expectedToRecurOrEndure, expectedToEscalate);
    }
}

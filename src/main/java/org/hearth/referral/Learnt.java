package org.hearth.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.eligibility.Answer;
import org.hearth.family.NhsNumber;

/** What was found out about a referral since it came: all of what may be found out, as it is known now. */
record Learnt(Optional<LocalDate> dueOn, Optional<LocalDate> bornOn, About mother, About father) {
    /** What may be found out about one parent. */
    record About(
            String givenName,
            String familyName,
            Optional<LocalDate> dateOfBirth,
            Optional<NhsNumber> nhsNumber,
            String area,
            Answer wishesToJoin,
            Answer knows) {
        ReferredParent in(ReferredParent before) {
            return new ReferredParent(
                    givenName,
                    familyName,
                    dateOfBirth,
                    area,
                    area.isBlank() ? before.areaWords() : "",
                    before.experiencingAbuse(),
                    wishesToJoin,
                    knows,
                    before.safeWays());
        }
    }

    NhsNumbers numbers() {
        return new NhsNumbers(mother.nhsNumber(), father.nhsNumber());
    }

    NewReferral in(NewReferral before) {
        return new NewReferral(
                before.receivedOn(),
                before.referrer(),
                dueOn,
                bornOn,
                mother.in(before.mother()),
                father.in(before.father()),
                before.relationship(),
                before.expectedToRecurOrEndure(),
                before.expectedToEscalate(),
                before.otherChildren());
    }
}

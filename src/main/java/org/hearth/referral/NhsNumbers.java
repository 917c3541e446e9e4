package org.hearth.referral;

import java.util.Optional;
import org.hearth.eligibility.Parent;
import org.hearth.family.NhsNumber;

/** The parents' NHS numbers, as far as they have been found out. */
record NhsNumbers(Optional<NhsNumber> mother, Optional<NhsNumber> father) {
    Optional<NhsNumber> of(Parent parent) {
        return parent == Parent.MOTHER ? mother : father;
    }
}

package org.hearth.referral;

import java.util.List;
import java.util.Optional;
import org.hearth.eligibility.Decision;
import org.hearth.eligibility.Verdict;

/** A referral with what the rules say to it today, and what people answered, latest first. */
record Opened(Referral referral, NhsNumbers numbers, Verdict verdict, List<ReferralAnswer> answers) {
    Particulars particulars() {
        return new Particulars(referral.sent(), numbers);
    }

    /** A manager's decision, if there is one and nothing new was learnt since. */
    Optional<ReferralAnswer> managersDecision() {
        return answers.stream()
                .filter(a -> a.kind() == ReferralAnswer.Kind.ELIGIBLE || a.kind() == ReferralAnswer.Kind.INELIGIBLE)
                .findFirst()
                .filter(a -> !a.answeredAt().isBefore(referral.factsAt()));
    }

    /** The decision that counts: the manager's, otherwise the rules'. */
    Decision standing() {
        return managersDecision()
                .map(a -> a.kind() == ReferralAnswer.Kind.ELIGIBLE ? Decision.ELIGIBLE : Decision.INELIGIBLE)
                .orElseGet(verdict::decision);
    }

    boolean mayBeAccepted() {
        return referral.isWaiting() && standing() == Decision.ELIGIBLE;
    }
}

package org.hearth.referral;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.eligibility.Decision;
import org.hearth.eligibility.Parent;
import org.hearth.eligibility.Verdict;
import org.hearth.team.SiteCode;

/**
 * A referral that we hold.
 *
 * @param decided what the rules said when they last looked, with their reasons and route
 * @param factsAt when something was last learnt
 * @param version counts the changes, so that two people do not overwrite each other
 */
record Referral(
        ReferralId id,
        String ref,
        CaseFileId caseFile,
        NewReferral sent,
        State state,
        Decided decided,
        Optional<FamilyId> family,
        Instant factsAt,
        int version) {
    /** What the rules said, as it is kept for lists and figures. */
    record Decided(Decision decision, List<String> reasons, Optional<SiteCode> route) {
        static Decided by(Verdict verdict) {
            return new Decided(verdict.decision(), verdict.reasons(), verdict.route());
        }
    }

    /** Where a referral stands. */
    enum State {
        WAITING("Waiting"),
        ACCEPTED("Accepted"),
        DECLINED("Declined");

        private final String title;

        State(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static Referral received(ReferralId id, CaseFileId file, NewReferral sent, Verdict verdict, Instant now) {
        return new Referral(
                id, id.toString(), file, sent, State.WAITING, Decided.by(verdict), Optional.empty(), now, 1);
    }

    /** The same referral with more known about it, and what the rules make of that. */
    Referral knowing(NewReferral more, Verdict verdict, Instant now) {
        return new Referral(id, ref, caseFile, more, state, Decided.by(verdict), family, now, version);
    }

    ReferredParent parent(Parent parent) {
        return parent == Parent.MOTHER ? sent.mother() : sent.father();
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }
}

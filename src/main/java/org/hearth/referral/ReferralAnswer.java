package org.hearth.referral;

import java.time.Instant;
import java.util.Locale;
import org.hearth.access.AccountId;

/** What somebody answered to a referral, and why. */
record ReferralAnswer(Kind kind, String words, AccountId answeredBy, Instant answeredAt) {
    /** The sorts of answer. */
    enum Kind {
        ELIGIBLE("Decided: may join"),
        INELIGIBLE("Decided: may not join"),
        DECLINED("Declined"),
        ACCEPTED("Accepted");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}

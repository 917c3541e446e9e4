package org.hearth.eligibility;

import java.util.Locale;

/** What the rules, or a manager, answer to a referral. */
public enum Decision {
    ELIGIBLE("Eligible"),
    NEEDS_REVIEW("Needs a manager’s review"),
    INELIGIBLE("Not eligible");

    private final String title;

    Decision(String title) {
        this.title = title;
    }

    /** The decision as a page says it. */
    public String title() {
        return title;
    }

    /** The decision as tables and {@code expected.json} write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a code; throws IllegalArgumentException for any other text. */
    public static Decision of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package org.hearth.enrolment;

import java.util.Arrays;
import java.util.Locale;

/** Why a parent's time in the programme ended. */
public enum EndReason {
    COMPLETED,
    DISENGAGED,
    MOVED_AWAY,
    NEEDS_MET_EARLY,
    RISK_TOO_HIGH;

    /** As interchange files and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws IllegalArgumentException for any other text. */
    public static EndReason of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + code));
    }
}

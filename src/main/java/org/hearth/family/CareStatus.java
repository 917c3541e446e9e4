package org.hearth.family;

import java.util.Arrays;
import java.util.Locale;

/** A child's standing with children's social care, from none to looked after; cin is child in need, cpp a child protection plan, plo pre-proceedings. */
public enum CareStatus {
    NONE,
    EARLY_HELP,
    CIN,
    CPP,
    PLO,
    LOOKED_AFTER;

    /** As interchange files and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws IllegalArgumentException for any other text. */
    public static CareStatus of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + code));
    }
}

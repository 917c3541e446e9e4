package org.hearth.family;

import java.util.Arrays;
import java.util.Locale;

/** Sex as recorded at birth; unknown before. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN;

    /** As interchange files and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws IllegalArgumentException for any other text. */
    public static Sex of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + code));
    }
}

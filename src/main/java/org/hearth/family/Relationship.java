package org.hearth.family;

import java.util.Arrays;
import java.util.Locale;

/** Whether the two parents are a couple, as one of them tells it. */
public enum Relationship {
    TOGETHER,
    SEPARATED,
    UNDECIDED;

    /** As interchange files and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws IllegalArgumentException for any other text. */
    public static Relationship of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + code));
    }
}

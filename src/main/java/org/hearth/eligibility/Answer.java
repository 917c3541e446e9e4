package org.hearth.eligibility;

import java.util.Locale;

/** What somebody said: yes, no, or not known. */
public enum Answer {
    YES("yes"),
    NO("no"),
    UNKNOWN("not known");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    /** The answer as a page says it. */
    public String words() {
        return words;
    }

    /** The answer as forms, tables and the interchange files write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a code; empty text is unknown, any other text throws IllegalArgumentException. */
    public static Answer of(String code) {
        return switch (code) {
            case "yes" -> YES;
            case "no" -> NO;
            case "unknown", "" -> UNKNOWN;
            default -> throw new IllegalArgumentException("not yes, no or unknown: " + code);
        };
    }
}

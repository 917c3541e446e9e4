package org.hearth.sharing;

import java.util.Locale;

/** Where a shared fact comes from, as both practitioners see it. */
public enum Source {
    TOLD("Told to us"),
    SEEN("Seen by us"),
    BY_A_PARENT("Told to us by a parent"),
    BY_A_CHILD("Told to us by a child"),
    BY_AN_AGENCY("Told to us by another agency"),
    BY_A_PROFESSIONAL("Told to us by a professional");

    private final String words;

    Source(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

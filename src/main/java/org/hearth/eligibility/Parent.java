package org.hearth.eligibility;

import java.util.Locale;

/** Which of the two parents a fact is about. */
public enum Parent {
    MOTHER,
    FATHER;

    /** mother or father, as forms and tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Mother or Father, as a heading writes it. */
    public String title() {
        return this == MOTHER ? "Mother" : "Father";
    }

    public Parent other() {
        return this == MOTHER ? FATHER : MOTHER;
    }

    /** Reads a code; throws IllegalArgumentException for any other text. */
    public static Parent of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

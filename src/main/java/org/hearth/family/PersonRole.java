package org.hearth.family;

import java.util.Arrays;
import java.util.Locale;

/** Who somebody is in the family. */
public enum PersonRole {
    MOTHER("Mother"),
    FATHER("Father"),
    CO_PARENT("Co-parent"),
    BABY("Baby"),
    CHILD("Child"),
    OTHER_ADULT("Another adult");

    private final String title;

    PersonRole(String title) {
        this.title = title;
    }

    /** As pages say it. */
    public String title() {
        return title;
    }

    /** As interchange files and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws IllegalArgumentException for any other text. */
    public static PersonRole of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + code));
    }

    public boolean isParent() {
        return this == MOTHER || this == FATHER || this == CO_PARENT;
    }

    /** The baby the programme is for, or another child of the family. */
    public boolean isChild() {
        return this == BABY || this == CHILD;
    }
}

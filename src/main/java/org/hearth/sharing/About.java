package org.hearth.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a shared fact is about; without a name, for the other side does not know it. */
public enum About {
    CHILD("A child"),
    MOTHER("The mother"),
    FATHER("The father"),
    CO_PARENT("The co-parent"),
    ANOTHER_ADULT("Another adult"),
    EVERYBODY("The whole family");

    private final String title;

    About(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<About> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
    }
}

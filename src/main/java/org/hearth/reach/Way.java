package org.hearth.reach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way in which something written can leave. */
public enum Way {
    TEXT("Text message"),
    EMAIL("E-mail"),
    LETTER("Letter");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a code there is not. */
    public static Optional<Way> of(String code) {
        return Arrays.stream(values()).filter(w -> w.code().equals(code)).findFirst();
    }
}

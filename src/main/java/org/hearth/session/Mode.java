package org.hearth.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How parent and practitioner meet. */
public enum Mode {
    IN_PERSON("At one of our places"),
    HOME("At the parent's home"),
    VIDEO("By video"),
    PHONE("By phone");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    /** As pages say it. */
    public String words() {
        return words;
    }

    /** As the interchange files and the database write it: in_person, home, video, phone. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a code there is not. */
    public static Optional<Mode> of(String code) {
        return Arrays.stream(values()).filter(m -> m.code().equals(code)).findFirst();
    }
}

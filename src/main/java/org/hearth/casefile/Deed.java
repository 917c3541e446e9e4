package org.hearth.casefile;

import java.util.Locale;
import java.util.Set;

/** What somebody may do with things of a kind: read them, add and change them, or open their file to others. */
public enum Deed {
    READ,
    WRITE,
    GRANT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Deed named(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What a letter in who-may.yaml allows: each includes the one before. */
    static Set<Deed> lettered(Object letter) {
        return switch (String.valueOf(letter)) {
            case "-" -> Set.of();
            case "r" -> Set.of(READ);
            case "w" -> Set.of(READ, WRITE);
            case "g" -> Set.of(READ, WRITE, GRANT);
            default -> throw new IllegalArgumentException("neither -, r, w nor g: " + letter);
        };
    }
}

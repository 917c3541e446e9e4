package org.hearth.conflict;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a colleague knows somebody in a family. */
public enum Relation {
    RELATIVE("A relative"),
    EX_PARTNER("A partner, or was once"),
    NEIGHBOUR("A neighbour"),
    OTHER("In another way");

    private final String title;

    Relation(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Relation> of(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}

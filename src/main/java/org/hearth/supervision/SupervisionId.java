package org.hearth.supervision;

import java.util.UUID;

/** One supervision. */
public record SupervisionId(UUID value) {
    static SupervisionId random() {
        return new SupervisionId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static SupervisionId of(String text) {
        return new SupervisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.hearth.people;

import java.util.UUID;

/** One link with which a password is chosen. */
public record LinkMadeId(UUID value) {
    static LinkMadeId random() {
        return new LinkMadeId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static LinkMadeId of(String text) {
        return new LinkMadeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

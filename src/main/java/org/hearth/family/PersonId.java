package org.hearth.family;

import java.util.UUID;

/** One person of a family. */
public record PersonId(UUID value) {
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

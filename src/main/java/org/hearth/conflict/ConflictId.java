package org.hearth.conflict;

import java.util.UUID;

/** One conflict of interest. */
public record ConflictId(UUID value) {
    static ConflictId random() {
        return new ConflictId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static ConflictId of(String text) {
        return new ConflictId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

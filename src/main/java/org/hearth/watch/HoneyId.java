package org.hearth.watch;

import java.util.UUID;

/** One family that nobody works with. */
public record HoneyId(UUID value) {
    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static HoneyId of(String text) {
        return new HoneyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.hearth.letter;

import java.util.UUID;

/** One letter in somebody's own words. */
public record LetterId(UUID value) {
    public static LetterId random() {
        return new LetterId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

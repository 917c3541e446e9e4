package org.hearth.sharing;

import java.util.UUID;

/** One shared fact, whatever its version. */
public record SharedId(UUID value) {
    public static SharedId random() {
        return new SharedId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static SharedId of(String text) {
        return new SharedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

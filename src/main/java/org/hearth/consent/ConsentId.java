package org.hearth.consent;

import java.util.UUID;

/** One asking of a parent. */
public record ConsentId(UUID value) {
    public static ConsentId random() {
        return new ConsentId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static ConsentId of(String text) {
        return new ConsentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.hearth.pathway;

import java.util.UUID;

/** One thing a practitioner said about a module. */
public record MarkId(UUID value) {
    public static MarkId random() {
        return new MarkId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static MarkId of(String text) {
        return new MarkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

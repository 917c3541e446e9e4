package org.hearth.casefile;

import java.util.UUID;

/** One family. */
public record FamilyId(UUID value) {
    public static FamilyId random() {
        return new FamilyId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static FamilyId of(String text) {
        return new FamilyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

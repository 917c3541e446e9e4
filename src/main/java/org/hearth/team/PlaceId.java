package org.hearth.team;

import java.util.UUID;

/** One place. */
public record PlaceId(UUID value) {
    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static PlaceId of(String text) {
        return new PlaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

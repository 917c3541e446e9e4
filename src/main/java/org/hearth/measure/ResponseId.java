package org.hearth.measure;

import java.util.UUID;

/** Which filled-in measure. */
public record ResponseId(UUID value) {
    /** @throws IllegalArgumentException when it is no UUID */
    public static ResponseId of(String value) {
        return new ResponseId(UUID.fromString(value));
    }

    public static ResponseId random() {
        return new ResponseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

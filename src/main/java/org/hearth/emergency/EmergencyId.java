package org.hearth.emergency;

import java.util.UUID;

/** One opening in an emergency. */
public record EmergencyId(UUID value) {
    static EmergencyId random() {
        return new EmergencyId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static EmergencyId of(String text) {
        return new EmergencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

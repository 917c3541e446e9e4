package org.hearth.passkey;

import java.util.UUID;

/** One passkey of somebody's. */
record PasskeyId(UUID value) {
    static PasskeyId random() {
        return new PasskeyId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static PasskeyId of(String text) {
        return new PasskeyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

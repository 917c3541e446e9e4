package org.hearth.signin;

import java.util.UUID;

/** One place where somebody is signed in. It says nothing of the session's own id, which is a key. */
record PlaceId(UUID value) {
    static PlaceId random() {
        return new PlaceId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    static PlaceId of(String text) {
        return new PlaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

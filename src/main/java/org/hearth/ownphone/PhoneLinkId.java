package org.hearth.ownphone;

import java.util.UUID;

/** Which link for a parent's own phone. */
record PhoneLinkId(UUID value) {
    static PhoneLinkId random() {
        return new PhoneLinkId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when it is no UUID */
    public static PhoneLinkId of(String value) {
        return new PhoneLinkId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

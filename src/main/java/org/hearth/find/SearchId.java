package org.hearth.find;

import java.util.UUID;

/** Something somebody looked for: what stands in an address instead of the words. */
record SearchId(UUID value) {
    static SearchId random() {
        return new SearchId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static SearchId of(String text) {
        return new SearchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

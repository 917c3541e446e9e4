package org.hearth.research;

import java.util.UUID;

/** One release of the extract, asked for or made. */
public record ReleaseId(UUID value) {
    static ReleaseId random() {
        return new ReleaseId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static ReleaseId of(String text) {
        return new ReleaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

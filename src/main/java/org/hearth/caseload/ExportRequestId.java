package org.hearth.caseload;

import java.util.UUID;

/** One request to hand families' rows out. */
public record ExportRequestId(UUID value) {
    static ExportRequestId random() {
        return new ExportRequestId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static ExportRequestId of(String text) {
        return new ExportRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

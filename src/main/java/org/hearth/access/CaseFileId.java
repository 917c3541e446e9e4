package org.hearth.access;

import java.util.UUID;

/** One case file. Named here, beneath everything, because walls and audit speak of nothing else. */
public record CaseFileId(UUID value) {
    public static CaseFileId random() {
        return new CaseFileId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static CaseFileId of(String text) {
        return new CaseFileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

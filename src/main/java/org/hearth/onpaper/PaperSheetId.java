package org.hearth.onpaper;

import java.util.UUID;

/** Which paper form; the response that it becomes has the same id. */
record PaperSheetId(UUID value) {
    static PaperSheetId random() {
        return new PaperSheetId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when it is no UUID */
    public static PaperSheetId of(String value) {
        return new PaperSheetId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

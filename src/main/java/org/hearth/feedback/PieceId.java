package org.hearth.feedback;

import java.util.UUID;

/** Words as they were prepared for others. Drawn by lot, so that nothing leads from it to a file. */
public record PieceId(UUID value) {
    /** @throws IllegalArgumentException when it is no UUID */
    public static PieceId of(String value) {
        return new PieceId(UUID.fromString(value));
    }

    public static PieceId random() {
        return new PieceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

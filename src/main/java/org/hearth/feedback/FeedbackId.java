package org.hearth.feedback;

import java.util.UUID;

/** One time that a parent said something of the programme. */
public record FeedbackId(UUID value) {
    /** @throws IllegalArgumentException when it is no UUID */
    public static FeedbackId of(String value) {
        return new FeedbackId(UUID.fromString(value));
    }

    public static FeedbackId random() {
        return new FeedbackId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

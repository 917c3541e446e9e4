package org.hearth.enrolment;

import java.util.UUID;

/** One parent's time in the programme. */
public record EnrolmentId(UUID value) {
    public static EnrolmentId random() {
        return new EnrolmentId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static EnrolmentId of(String text) {
        return new EnrolmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.hearth.enrolment;

import java.util.UUID;

/** One colleague's work with a parent: leading it, or covering for some days. */
public record AllocationId(UUID value) {
    public static AllocationId random() {
        return new AllocationId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static AllocationId of(String text) {
        return new AllocationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.hearth.task;

import java.util.UUID;

/** One task. */
public record TaskId(UUID value) {
    public static TaskId random() {
        return new TaskId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

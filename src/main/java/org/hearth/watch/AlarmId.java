package org.hearth.watch;

import java.util.UUID;

/** One alarm. */
public record AlarmId(UUID value) {
    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static AlarmId of(String text) {
        return new AlarmId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

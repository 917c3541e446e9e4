package org.hearth.people;

import java.util.UUID;

/** One asking for roles that open files. */
public record RoleGiftId(UUID value) {
    static RoleGiftId random() {
        return new RoleGiftId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static RoleGiftId of(String text) {
        return new RoleGiftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.hearth.access;

import java.util.UUID;

/** One account: a colleague's, or a job's of the product itself. */
public record AccountId(UUID value) {
    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

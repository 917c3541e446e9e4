package org.hearth.goal;

import java.util.UUID;

/** Which goal. */
public record GoalId(UUID value) {
    /** @throws IllegalArgumentException when it is no UUID */
    public static GoalId of(String value) {
        return new GoalId(UUID.fromString(value));
    }

    public static GoalId random() {
        return new GoalId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

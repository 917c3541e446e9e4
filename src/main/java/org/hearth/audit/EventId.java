package org.hearth.audit;

import java.util.UUID;

/** One row of the trail. */
record EventId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

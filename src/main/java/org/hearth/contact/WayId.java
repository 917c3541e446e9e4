package org.hearth.contact;

import java.util.UUID;

/** One version of one way to reach a parent. */
record WayId(UUID value) {
    static WayId random() {
        return new WayId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

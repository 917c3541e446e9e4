package org.hearth.contact;

import java.util.UUID;

/** One address of a parent. */
record AddressId(UUID value) {
    static AddressId random() {
        return new AddressId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

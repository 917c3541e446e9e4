package org.hearth.audit;

import java.time.Instant;

/** One link of the chain: which event stands where, since when, and the hash over it and all before it. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Link(long position, EventId event, Instant sealedAt, byte[] hash) {
    Head head() {
        return new Head(position, sealedAt, java.util.HexFormat.of().formatHex(hash));
    }
}

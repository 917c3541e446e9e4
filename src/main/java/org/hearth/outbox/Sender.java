package org.hearth.outbox;

import org.hearth.reach.Way;

/** Somebody who carries messages out of the building. */
interface Sender {
    Way way();

    /** Tries once, with the message's id as the key that makes twice one. Never throws for what goes wrong out there. */
    Outcome send(Parcel parcel);

    /** Whether sending the same message again is known to have one effect, for when we ended before it was written down. */
    boolean safeAgain();

    /** What leaves, and where it goes; {@code tries} counts from 1. */
    record Parcel(MessageId key, String to, String subject, String words, int tries) {}

    /** What came of a try. */
    enum Outcome {
        SENT,
        /** It certainly did not go, and may later. */
        LATER,
        /** It will never be taken. */
        NEVER,
        /** It may have gone. */
        UNKNOWN
    }
}

package org.hearth.ownphone;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.access.CaseFileId;
import org.hearth.measure.Timepoint;

/**
 * A link that was made for a parent.
 *
 * @param madeBy whose it is: it works only while the file is open to them
 * @param stands whether it is
 * @param turn which address of it, from 1: each new one ends the one before
 * @param browserHash of the key in the browser that began; empty before
 * @param ended how it ended; empty while it may be answered
 */
// The hashes are compared by MessageDigest alone.
@SuppressWarnings("ArrayRecordComponent")
record PhoneLink(
        PhoneLinkId id,
        CaseFileId file,
        AccountId madeBy,
        String maker,
        boolean stands,
        int turn,
        byte[] keyHash,
        Optional<byte[]> browserHash,
        String language,
        Optional<Timepoint> timepoint,
        Instant madeAt,
        Instant lapsesAt,
        Optional<Instant> lastAt,
        Optional<String> ended,
        List<PhoneSheet> sheets) {
    static final String FINISHED = "finished";
    static final String TAKEN_BACK = "taken_back";

    boolean isBegun() {
        return browserHash.isPresent();
    }

    /** Whether it may still be answered, as far as the link itself goes. */
    boolean isAliveAt(Instant now) {
        return ended.isEmpty() && now.isBefore(lapsesAt);
    }

    /** Whether this is the browser that began. */
    boolean isOf(PhoneKey browser) {
        return browserHash
                .filter(kept -> java.security.MessageDigest.isEqual(kept, browser.hash()))
                .isPresent();
    }

    boolean isAt(PhoneKey key) {
        return Arrays.equals(keyHash, key.hash());
    }

    /** The measure that is next; empty when all are done. */
    Optional<PhoneSheet> next() {
        return sheets.stream().filter(PhoneSheet::isOpen).findFirst();
    }
}

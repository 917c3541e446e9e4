package org.hearth.contact;

import java.time.Instant;
import java.time.LocalDate;
import org.hearth.access.AccountId;

/**
 * Where a parent lives from a day on, until the next of these.
 *
 * @param number in the order in which we were told, 1 for the first
 * @param lines as on an envelope; empty when the parent has left and has not told us where they went
 * @param others who else lives there, in this parent's own words
 * @param corrects whether it puts the one before it right, and the parent has not moved
 */
record Address(
        AddressId id,
        int number,
        String lines,
        String postcode,
        String others,
        LocalDate from,
        boolean corrects,
        AccountId changedBy,
        Instant changedAt) {
    boolean isKnown() {
        return !lines.isBlank();
    }

    String onEnvelope() {
        return (lines.strip() + "\n" + postcode).strip();
    }
}

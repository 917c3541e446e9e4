package org.hearth.outcome;

import java.time.LocalDate;

/** The days from one to another, both included. */
public record Period(LocalDate from, LocalDate to) {
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

    /** Every day up to this one. */
    public static Period until(LocalDate to) {
        return new Period(BEGINNING, to);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it begins with the first day there is. */
    public boolean isFromTheBeginning() {
        return from.equals(BEGINNING);
    }
}

package org.hearth.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When in the programme a measure is given, so that a parent is compared with themselves: on joining, a year on, two years on. */
public enum Timepoint {
    BASELINE("At the start"),
    YEAR1("After one year"),
    YEAR2("After two years");

    private final String words;

    Timepoint(String words) {
        this.words = words;
    }

    /** As in the interchange format: {@code baseline}, {@code year1}, {@code year2}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such time-point */
    public static Timepoint of(String code) {
        return Arrays.stream(values())
                .filter(timepoint -> timepoint.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No time-point " + code));
    }

    /** The day it begins for somebody who joined on this day. */
    public LocalDate from(LocalDate joinedOn) {
        return joinedOn.plusMonths(Turns.of(this).months());
    }

    /** The day from which what was not given at it is overdue. */
    LocalDate overdueFrom(LocalDate joinedOn) {
        return from(joinedOn).plusDays(Turns.of(this).overdueAfterDays());
    }

    /** The one that somebody who joined on this day has reached; empty before they have joined. */
    static Optional<Timepoint> reached(LocalDate joinedOn, LocalDate today) {
        return Arrays.stream(values())
                .filter(timepoint -> !timepoint.from(joinedOn).isAfter(today))
                .reduce((earlier, later) -> later);
    }

    /** "At the start", "After one year". */
    public String words() {
        return words;
    }
}

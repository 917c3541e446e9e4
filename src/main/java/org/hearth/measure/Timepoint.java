package org.hearth.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When in the programme a measure is given, so that a parent is compared with themselves: on joining, a year on, two years on. */
public enum Timepoint {
    BASELINE("At the start", 0),
    YEAR1("After one year", 1),
    YEAR2("After two years", 2);

    private final String words;
    private final int years;

    Timepoint(String words, int years) {
        this.words = words;
        this.years = years;
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
        return joinedOn.plusYears(years);
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

package org.hearth.site;

import java.time.LocalDate;
import java.util.Optional;

/** From a first day until a last one, both included; without a last day until it is ended. */
public record Days(LocalDate from, Optional<LocalDate> until) {
    private static final int LONGEST_AHEAD = 366;

    /** As typed into the fields {@code from} and {@code until}: from today to within a year. Empty with a message beside the field. */
    public static Optional<Days> read(DateBoxes from, DateBoxes until, Problems problems, LocalDate today) {
        var first = from.parse(problems, "from", "The first day");
        first.filter(day -> day.isBefore(today))
                .ifPresent(day -> problems.add("from", "The first day can’t be in the past"));
        first.filter(day -> day.isAfter(today.plusDays(LONGEST_AHEAD)))
                .ifPresent(day -> problems.add("from", "The first day must be within a year"));
        var last = until.parseIfGiven(problems, "until", "The last day");
        last.filter(day -> first.filter(day::isBefore).isPresent())
                .ifPresent(day -> problems.add("until", "The last day can’t be before the first"));
        return problems.isEmpty() ? first.map(day -> new Days(day, last)) : Optional.empty();
    }
}

package org.hearth.supervision;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** Who supervises a practitioner, from which day, and until which; without a last day until it is ended. */
record SupervisionForm(String supervisor, DateBoxes from, DateBoxes until) {
    private static final int LONGEST_AHEAD = 366;

    /** The first and the last day. */
    record Days(LocalDate from, Optional<LocalDate> until) {}

    SupervisionForm(@Nullable String supervisor, @Nullable DateBoxes from, @Nullable DateBoxes until) {
        this.supervisor = supervisor == null ? "" : supervisor;
        this.from = from == null ? DateBoxes.empty() : from;
        this.until = until == null ? DateBoxes.empty() : until;
    }

    static SupervisionForm on(LocalDate today) {
        return new SupervisionForm("", DateBoxes.of(today), DateBoxes.empty());
    }

    Optional<Days> read(Problems problems, LocalDate today) {
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

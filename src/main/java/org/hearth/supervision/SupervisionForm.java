package org.hearth.supervision;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.site.DateBoxes;
import org.hearth.site.Days;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** Who supervises a practitioner, from which day, and until which; without a last day until it is ended. */
record SupervisionForm(String supervisor, DateBoxes from, DateBoxes until) {
    SupervisionForm(@Nullable String supervisor, @Nullable DateBoxes from, @Nullable DateBoxes until) {
        this.supervisor = supervisor == null ? "" : supervisor;
        this.from = from == null ? DateBoxes.empty() : from;
        this.until = until == null ? DateBoxes.empty() : until;
    }

    static SupervisionForm on(LocalDate today) {
        return new SupervisionForm("", DateBoxes.of(today), DateBoxes.empty());
    }

    Optional<Days> read(Problems problems, LocalDate today) {
        return Days.read(from, until, problems, today);
    }
}

package org.hearth.handover;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.site.DateBoxes;
import org.hearth.site.Days;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** Who stands in, from which day, and until which; without a last day until it is ended. */
record CoverForm(String cover, DateBoxes from, DateBoxes until) {
    CoverForm(@Nullable String cover, @Nullable DateBoxes from, @Nullable DateBoxes until) {
        this.cover = cover == null ? "" : cover;
        this.from = from == null ? DateBoxes.empty() : from;
        this.until = until == null ? DateBoxes.empty() : until;
    }

    static CoverForm on(LocalDate today) {
        return new CoverForm("", DateBoxes.of(today), DateBoxes.empty());
    }

    Optional<Days> read(Problems problems, LocalDate today) {
        return Days.read(from, until, problems, today);
    }
}

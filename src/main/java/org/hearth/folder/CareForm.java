package org.hearth.folder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.hearth.family.CareStatus;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** A standing with children's social care, as typed. */
public record CareForm(@Nullable String status, @Nullable DateBoxes from) {
    /** The day it begins, or empty with messages. */
    Optional<LocalDate> read(Problems problems, LocalDate today) {
        if (asStatus().isEmpty()) problems.add("status", "Choose a status");
        var day = boxes().parse(problems, "from", "The day it began");
        day.filter(date -> date.isAfter(today))
                .ifPresent(date -> problems.add("from", "The day it began must be today or earlier"));
        return day.filter(date -> problems.isEmpty());
    }

    Optional<CareStatus> asStatus() {
        return Arrays.stream(CareStatus.values())
                .filter(s -> s.code().equals(status))
                .findFirst();
    }

    public String code() {
        return asStatus().map(CareStatus::code).orElse("");
    }

    public DateBoxes boxes() {
        return from == null ? DateBoxes.empty() : from;
    }
}

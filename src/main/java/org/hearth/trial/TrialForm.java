package org.hearth.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** What a manager writes down when a parent was randomised. */
record TrialForm(int version, String arm, DateBoxes on) {
    TrialForm(int version, @Nullable String arm, @Nullable DateBoxes on) {
        this.version = version;
        this.arm = arm == null ? "" : arm;
        this.on = on == null ? DateBoxes.empty() : on;
    }

    Optional<LocalDate> read(Problems problems, List<String> arms, LocalDate today) {
        if (!arms.contains(arm)) problems.add("arm", "Choose the arm");
        var day = on.parse(problems, "on", "The day");
        day.filter(d -> d.isAfter(today)).ifPresent(d -> problems.add("on", "The day can’t be in the future"));
        return problems.isEmpty() ? day : Optional.empty();
    }
}

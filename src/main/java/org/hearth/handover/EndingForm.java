package org.hearth.handover;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.Enrolment;
import org.hearth.site.Choice;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** The last day of a parent's time in the programme, and why it ends. */
record EndingForm(DateBoxes last, String why) {
    record Ending(LocalDate on, EndReason why) {}

    EndingForm(@Nullable DateBoxes last, @Nullable String why) {
        this.last = last == null ? DateBoxes.empty() : last;
        this.why = why == null ? "" : why;
    }

    static EndingForm on(LocalDate today) {
        return new EndingForm(DateBoxes.of(today), "");
    }

    static List<Choice> reasons() {
        return Choice.each(List.of(EndReason.values()), EndReason::code, EndingForm::words);
    }

    /** A reason as people say it. */
    static String words(EndReason reason) {
        return switch (reason) {
            case COMPLETED -> "They completed the programme";
            case DISENGAGED -> "They stopped coming";
            case MOVED_AWAY -> "They moved away";
            case NEEDS_MET_EARLY -> "They have what they came for, earlier than planned";
            case RISK_TOO_HIGH -> "It is not safe to go on";
        };
    }

    Optional<Ending> read(Problems problems, Enrolment enrolment, LocalDate today) {
        var day = last.parse(problems, "last", "The last day");
        day.filter(d -> d.isBefore(enrolment.joinedOn()))
                .ifPresent(d -> problems.add("last", "The last day can’t be before the day they joined"));
        day.filter(d -> d.isAfter(today)).ifPresent(d -> problems.add("last", "The last day can’t be in the future"));
        var reason = Arrays.stream(EndReason.values())
                .filter(r -> r.code().equals(why))
                .findFirst();
        if (reason.isEmpty()) problems.add("why", "Choose why it ends");
        return problems.isEmpty() ? Optional.of(new Ending(day.orElseThrow(), reason.orElseThrow())) : Optional.empty();
    }
}

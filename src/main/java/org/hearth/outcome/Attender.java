package org.hearth.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.measure.ScoreFact;
import org.hearth.measure.Timepoint;

/**
 * A parent's whole time in the programme. Whoever came back is counted once: from the day they first joined to the day they last left.
 *
 * @param endedOn none while they are in the programme
 * @param assessed when at least one measure was given that can be scored
 */
public record Attender(
        PersonId person,
        PersonRole role,
        LocalDate joinedOn,
        Optional<LocalDate> endedOn,
        Optional<EndReason> endReason,
        Set<Timepoint> assessed) {
    public Attender {
        assessed = Set.copyOf(assessed);
    }

    /** Where a parent is at an assessment. */
    public enum Standing {
        ASSESSED,
        /** They left before it was due. */
        LEFT_BEFORE,
        /** They have not been in the programme for so long. */
        NOT_YET_DUE,
        /** It was due while they were in the programme, and there is no measure that can be scored. */
        MISSING
    }

    /** The parents who joined in a period. */
    public static List<Attender> in(Facts facts, Period period) {
        return facts.attenders(period);
    }

    static List<Attender> among(Facts facts, Period period) {
        var roles = facts.roles();
        var assessed = facts.scores().stream()
                .filter(score -> score.counts() && score.timepoint().isPresent())
                .collect(Collectors.groupingBy(ScoreFact::person, timepoints()));
        Map<PersonId, List<EnrolmentFact>> times = facts.enrolments().stream()
                .sorted(Comparator.comparing(EnrolmentFact::joinedOn))
                .collect(Collectors.groupingBy(EnrolmentFact::person));
        return roles.entrySet().stream()
                .filter(person -> times.containsKey(person.getKey()))
                .map(person -> of(
                        person.getValue(),
                        times.getOrDefault(person.getKey(), List.of()),
                        assessed.getOrDefault(person.getKey(), Set.of())))
                .filter(parent -> period.holds(parent.joinedOn()))
                .sorted(Comparator.comparing(Attender::joinedOn)
                        .thenComparing(parent -> parent.person().value()))
                .toList();
    }

    /**
     * Where they were at an assessment.
     *
     * @param asOf the last day that is counted
     */
    public Standing at(Timepoint timepoint, LocalDate asOf) {
        var due = timepoint.from(joinedOn);
        if (assessed.contains(timepoint)) return Standing.ASSESSED;
        if (endedOn.filter(end -> end.isBefore(due)).isPresent()) return Standing.LEFT_BEFORE;
        return due.isAfter(asOf) ? Standing.NOT_YET_DUE : Standing.MISSING;
    }

    private static Attender of(PersonRole role, List<EnrolmentFact> times, Set<Timepoint> assessed) {
        var last = times.getLast();
        return new Attender(
                last.person(), role, times.getFirst().joinedOn(), last.endedOn(), last.endReason(), assessed);
    }

    private static java.util.stream.Collector<ScoreFact, ?, Set<Timepoint>> timepoints() {
        return Collectors.mapping(
                score -> score.timepoint().orElseThrow(),
                Collectors.toCollection(() -> EnumSet.noneOf(Timepoint.class)));
    }
}

package org.hearth.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.family.PersonFact;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.session.AttendanceFact;

/**
 * A parent's way through the programme, with what is known of them that ought to make no difference to it.
 *
 * @param age that they reached in the year they joined; no figure knows a birthday
 * @param firstBaby whether the family had no child before this baby
 * @param sessions that they came to in the first year after joining
 */
public record Course(Attender parent, Optional<Integer> age, boolean firstBaby, int sessions) {
    /** Of the parents who joined in a period. */
    public static List<Course> in(Facts facts, Period period) {
        var people = facts.people().stream().collect(Collectors.toMap(PersonFact::person, person -> person));
        var families = families(facts);
        var withChildren = facts.people().stream()
                .filter(person -> person.role() == PersonRole.CHILD)
                .map(PersonFact::family)
                .collect(Collectors.toSet());
        var came = facts.came();
        return Attender.in(facts, period).stream()
                .map(parent -> of(
                        parent,
                        Optional.ofNullable(people.get(parent.person())),
                        Optional.ofNullable(families.get(parent.person())),
                        withChildren,
                        came.getOrDefault(parent.person(), List.of())))
                .toList();
    }

    /** Whether they joined so long ago that they could have been there for a year. */
    public boolean isDue(LocalDate asOf) {
        return !parent.joinedOn().plusYears(1).isAfter(asOf);
    }

    /** Whether they were there for a year, or had completed the programme before. */
    public boolean stayedAYear() {
        var year = parent.joinedOn().plusYears(1);
        return parent.endedOn().filter(end -> end.isBefore(year)).isEmpty() || completed();
    }

    public boolean hasEnded() {
        return parent.endReason().isPresent();
    }

    public boolean completed() {
        return parent.endReason().filter(EndReason.COMPLETED::equals).isPresent();
    }

    private static Course of(
            Attender parent,
            Optional<PersonFact> person,
            Optional<FamilyId> family,
            Set<FamilyId> withChildren,
            List<AttendanceFact> came) {
        var year = parent.joinedOn().plusYears(1);
        return new Course(
                parent,
                person.flatMap(PersonFact::bornYear)
                        .map(born -> parent.joinedOn().getYear() - born),
                family.filter(withChildren::contains).isEmpty(),
                (int) came.stream()
                        .filter(session -> session.heldOn().isBefore(year))
                        .count());
    }

    private static Map<PersonId, FamilyId> families(Facts facts) {
        return facts.enrolments().stream()
                .sorted(Comparator.comparing(EnrolmentFact::joinedOn))
                .collect(Collectors.toMap(EnrolmentFact::person, EnrolmentFact::family, (first, later) -> first));
    }
}

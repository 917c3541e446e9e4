package org.hearth.outcome;

import java.util.List;
import java.util.stream.Collectors;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.family.PersonFact;
import org.hearth.family.PersonRole;

/** Whom the programme reached in a period: families with an enrolment open on any day of it, and their people born by its end. */
public record Reach(int families, List<PersonRole> people) {
    public Reach {
        people = List.copyOf(people);
    }

    public static Reach in(Facts facts, Period period) {
        var families = facts.enrolments().stream()
                .filter(enrolment -> isOpen(enrolment, period))
                .map(EnrolmentFact::family)
                .collect(Collectors.toSet());
        var people = facts.people().stream()
                .filter(person -> families.contains(person.family()) && isBorn(person, period))
                .map(PersonFact::role)
                .toList();
        return new Reach(families.size(), people);
    }

    public int count(PersonRole role) {
        return (int) people.stream().filter(role::equals).count();
    }

    private static boolean isOpen(EnrolmentFact enrolment, Period period) {
        return !enrolment.joinedOn().isAfter(period.to())
                && enrolment
                        .endedOn()
                        .filter(end -> end.isBefore(period.from()))
                        .isEmpty();
    }

    private static boolean isBorn(PersonFact person, Period period) {
        return !person.role().isChild()
                || person.born().filter(born -> !born.isAfter(period.to())).isPresent();
    }
}

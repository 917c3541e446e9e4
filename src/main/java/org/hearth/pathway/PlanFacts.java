package org.hearth.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.family.PersonId;
import org.hearth.family.Relationship;
import org.hearth.programme.Stream;

/**
 * Everything one parent's plan depends on: facts of this parent's own file and of the children's, and nothing else.
 *
 * @param stream empty for a co-parent who has not yet chosen
 * @param otherChildren days of birth of the children who are not babies of this pregnancy; unknown ones are empty
 * @param couple how this parent says things stand
 * @param covered module code to the last day a session covered it
 */
public record PlanFacts(
        LocalDate today,
        Optional<Stream> stream,
        LocalDate joinedOn,
        Optional<LocalDate> endedOn,
        List<Baby> babies,
        List<Optional<LocalDate>> otherChildren,
        Optional<Relationship> couple,
        Map<String, LocalDate> covered,
        List<Mark> marks) {
    public PlanFacts {
        babies = List.copyOf(babies);
        otherChildren = List.copyOf(otherChildren);
        covered = Map.copyOf(covered);
        marks = List.copyOf(marks);
    }

    /** The same facts with a baby's day of birth as it would be. */
    public PlanFacts withBirth(PersonId baby, LocalDate born) {
        var then = babies.stream()
                .map(b -> b.id().equals(baby) ? new Baby(b.id(), b.name(), b.due(), Optional.of(born)) : b)
                .toList();
        return new PlanFacts(today, stream, joinedOn, endedOn, then, otherChildren, couple, covered, marks);
    }

    boolean isOver() {
        return endedOn.filter(end -> !end.isAfter(today)).isPresent();
    }
}

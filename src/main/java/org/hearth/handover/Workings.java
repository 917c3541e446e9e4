package org.hearth.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.conflict.Conflicts;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.site.Choice;
import org.hearth.team.Teams;
import org.springframework.stereotype.Component;

/** Finds who works with a parent, and who could. */
@Component
class Workings {
    private final Families families;
    private final Enrolments enrolments;
    private final Teams teams;
    private final Conflicts conflicts;
    private final Clock clock;

    Workings(Families families, Enrolments enrolments, Teams teams, Conflicts conflicts, Clock clock) {
        this.families = families;
        this.enrolments = enrolments;
        this.teams = teams;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Empty unless this is a file of an enrolled parent and open to the actor. */
    Optional<Working> find(Actor actor, CaseFileId file) {
        return families.parentOf(actor, file)
                .flatMap(parent -> enrolments.of(actor, file).map(enrolment -> {
                    var team = enrolments.team(actor, parent.family()).stream()
                            .filter(a -> a.enrolment().equals(enrolment.id()))
                            .toList();
                    return new Working(parent, enrolment, team, LocalDate.now(clock));
                }));
    }

    /** The site's practitioners who never came near to the other parent, don't know the family and don't lead with this parent now. */
    List<Choice> free(Actor actor, Working working) {
        var enrolment = working.enrolment();
        var taken = new HashSet<>(enrolments.keptFrom(actor, enrolment));
        working.lead().ifPresent(lead -> taken.add(lead.practitioner().id()));
        taken.addAll(conflicts.blocked(actor, enrolment.caseFile()));
        return teams.practitioners(actor, enrolment.site()).stream()
                .filter(colleague -> !taken.contains(colleague.id()))
                .map(colleague -> Choice.of(colleague.id().toString(), colleague.name()))
                .toList();
    }

    /** The parents whose practitioner has left, or is none any more. */
    List<Person> withNobody(Actor actor) {
        return enrolments.withNobody(actor).stream()
                .flatMap(enrolment -> families.parentOf(actor, enrolment.caseFile()).stream())
                .toList();
    }
}

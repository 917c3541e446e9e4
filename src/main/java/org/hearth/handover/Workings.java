package org.hearth.handover;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.conflict.Conflicts;
import org.hearth.enrolment.Enrolment;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
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

    Workings(Families families, Enrolments enrolments, Teams teams, Conflicts conflicts) {
        this.families = families;
        this.enrolments = enrolments;
        this.teams = teams;
        this.conflicts = conflicts;
    }

    /** Empty unless this is a file of an enrolled parent and open to the actor. */
    Optional<Working> find(Actor actor, CaseFileId file) {
        return families.parentOf(actor, file)
                .flatMap(parent -> enrolments.of(actor, file).map(enrolment -> {
                    var now = enrolments.team(actor, parent.family()).stream()
                            .filter(a -> a.enrolment().equals(enrolment.id())
                                    && a.until().isEmpty())
                            .toList();
                    return new Working(parent, enrolment, now);
                }));
    }

    /** The site's practitioners who never worked with the other parent, don't know the family and don't work with this parent now. */
    List<Choice> free(Actor actor, Working working) {
        Enrolment enrolment = working.enrolment();
        var taken = enrolments.team(actor, enrolment.family()).stream()
                .filter(a -> !a.parent().equals(enrolment.person()) || a.until().isEmpty())
                .map(a -> a.practitioner().id())
                .collect(Collectors.toCollection(HashSet::new));
        taken.addAll(conflicts.blocked(actor, enrolment.caseFile()));
        return teams.practitioners(actor, enrolment.site()).stream()
                .filter(colleague -> !taken.contains(colleague.id()))
                .map(colleague -> Choice.of(colleague.id().toString(), colleague.name()))
                .toList();
    }
}

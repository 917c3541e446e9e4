package org.hearth.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.Role;
import org.hearth.enrolment.Enrolment;
import org.hearth.enrolment.Enrolments;
import org.hearth.task.DoneElsewhere;
import org.hearth.task.NewTask;
import org.hearth.task.Task;
import org.hearth.task.Tasks;
import org.hearth.team.Colleague;
import org.hearth.team.Teams;
import org.springframework.stereotype.Component;

/**
 * Has a manager look at what waits. Besides what both parents told and what waits by lot ({@link Lot}), everything does once
 * details change often. Whoever is told to wait therefore does not learn whether the other parent has the same number, and
 * trying numbers one after the other tells nothing.
 */
@Component
class SecondLook implements DoneElsewhere {
    private static final int OFTEN = 3;
    private static final Duration LATELY = Duration.ofDays(30);
    private static final String KIND = "second_look";
    private static final String WORDS =
            "A way to reach this parent waits for a second look. Agree another way with them meanwhile";
    private static final String LOOK = "Look at a new way to reach this parent";

    private final WayStore ways;
    private final Tasks tasks;
    private final Enrolments enrolments;
    private final Teams teams;
    private final Clock clock;

    SecondLook(WayStore ways, Tasks tasks, Enrolments enrolments, Teams teams, Clock clock) {
        this.ways = ways;
        this.tasks = tasks;
        this.enrolments = enrolments;
        this.teams = teams;
        this.clock = clock;
    }

    /** Whether a new detail waits because others were exchanged so often of late. */
    boolean waits(Actor actor, CaseFileId file) {
        return ways.exchangedSince(actor, file, clock.instant().minus(LATELY)) >= OFTEN;
    }

    /**
     * Whoever works with this parent and the site's managers have one task about it for today, in this parent's own file and
     * in the same words every time.
     */
    void tell(Actor actor, CaseFileId file) {
        var today = LocalDate.now(clock);
        enrolments.of(actor, file).ifPresent(enrolment -> {
            var managers = managers(actor, enrolment);
            whoever(actor, enrolment, today)
                    .forEach(who -> tasks.raiseOnce(
                            actor, new NewTask(file, who, KIND, managers.contains(who) ? LOOK : WORDS, today)));
        });
    }

    /** Nothing of this parent's waits any more. */
    void settle(Actor actor, CaseFileId file) {
        tasks.settle(actor, file, KIND, "Nothing waits any more");
    }

    private Set<AccountId> whoever(Actor actor, Enrolment enrolment, LocalDate today) {
        var who = new LinkedHashSet<AccountId>();
        enrolments.team(actor, enrolment.family()).stream()
                .filter(a -> a.enrolment().equals(enrolment.id()))
                .filter(a -> a.isOn(today))
                .forEach(a -> who.add(a.practitioner().id()));
        who.addAll(managers(actor, enrolment));
        return who;
    }

    private List<AccountId> managers(Actor actor, Enrolment enrolment) {
        return teams.managers(actor, enrolment.site()).stream()
                .map(Colleague::id)
                .toList();
    }

    /** A manager's is done on the plan; where another manager has to look too, they say themselves that they have. */
    @Override
    public Optional<Place> of(Actor actor, Task task) {
        return task.kind().equals(KIND) && actor.has(Role.TEAM_MANAGER)
                ? Optional.of(new Place("Look at it", "/files/" + task.caseFile() + "/contact", false))
                : Optional.empty();
    }
}

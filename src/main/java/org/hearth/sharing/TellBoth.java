package org.hearth.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.Enrolments;
import org.hearth.task.NewTask;
import org.hearth.task.Tasks;
import org.springframework.stereotype.Component;

/** Whoever works with either parent has a task for today when something new stands in what they share. */
@Component
class TellBoth {
    private final Enrolments enrolments;
    private final Tasks tasks;
    private final ToldStore store;
    private final Clock clock;

    TellBoth(Enrolments enrolments, Tasks tasks, ToldStore store, Clock clock) {
        this.enrolments = enrolments;
        this.tasks = tasks;
        this.store = store;
        this.clock = clock;
    }

    /** In the transaction that keeps it: nothing is shared without somebody being told. */
    void of(Actor actor, SharedFact fact, FamilyId family) {
        var today = LocalDate.now(clock);
        for (var colleague : others(actor, family, today)) {
            var task = tasks.raise(actor, new NewTask(fact.file(), colleague, "shared", words(fact), today));
            store.insert(fact.id(), fact.file(), family, new Told(fact.version(), colleague, task, Optional.empty()));
        }
    }

    private Set<AccountId> others(Actor actor, FamilyId family, LocalDate today) {
        var others = new LinkedHashSet<AccountId>();
        enrolments.team(actor, family).stream()
                .filter(a -> a.isOn(today))
                .map(a -> a.practitioner().id())
                .filter(id -> !id.equals(actor.account()))
                .forEach(others::add);
        return others;
    }

    /** Says nothing that somebody looking over a shoulder could read. */
    private static String words(SharedFact fact) {
        return switch (fact.made()) {
            case SHARED, NOTED -> "Read what is new in a file you share";
            case CORRECTED -> "Read what was corrected in a file you share";
            case WITHDRAWN -> "Read what was withdrawn in a file you share";
        };
    }
}

package org.hearth.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.enrolment.Enrolment;
import org.hearth.enrolment.Enrolments;
import org.hearth.task.NewTask;
import org.hearth.task.Tasks;
import org.hearth.team.Teams;
import org.springframework.stereotype.Component;

/** When an answer speaks of danger, the parent's practitioner and every manager of the site have a task for today. */
@Component
class TellColleagues {
    /** Says nothing that somebody looking over a shoulder could read. */
    private static final String WORDS = "An answer on a measure needs a conversation today";

    private final Enrolments enrolments;
    private final Teams teams;
    private final Tasks tasks;
    private final Clock clock;

    TellColleagues(Enrolments enrolments, Teams teams, Tasks tasks, Clock clock) {
        this.enrolments = enrolments;
        this.teams = teams;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** In the transaction that keeps the answer: it is never kept without somebody being told. */
    void about(Actor actor, Enrolment enrolment) {
        var today = LocalDate.now(clock);
        for (var colleague : who(actor, enrolment, today))
            tasks.raise(actor, new NewTask(enrolment.caseFile(), colleague, "self_harm_answer", WORDS, today));
    }

    private Set<AccountId> who(Actor actor, Enrolment enrolment, LocalDate today) {
        var who = new LinkedHashSet<AccountId>();
        enrolments.team(actor, enrolment.family()).stream()
                .filter(allocation -> allocation.parent().equals(enrolment.person()))
                .filter(allocation -> allocation.isOn(today))
                .forEach(allocation -> who.add(allocation.practitioner().id()));
        teams.managers(actor, enrolment.site()).forEach(manager -> who.add(manager.id()));
        if (who.isEmpty()) who.add(actor.account());
        return who;
    }
}

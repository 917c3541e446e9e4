package org.hearth.conflict;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.Enrolments;
import org.hearth.task.NewTask;
import org.hearth.task.Tasks;
import org.hearth.team.Colleague;
import org.hearth.team.Teams;
import org.springframework.stereotype.Component;

/** A parent whose practitioner may not open their file any more needs somebody else: the managers are told. */
@Component
class SomebodyElse {
    private final Enrolments enrolments;
    private final CaseFiles files;
    private final Teams teams;
    private final Tasks tasks;
    private final ConflictStore store;

    SomebodyElse(Enrolments enrolments, CaseFiles files, Teams teams, Tasks tasks, ConflictStore store) {
        this.enrolments = enrolments;
        this.files = files;
        this.teams = teams;
        this.tasks = tasks;
        this.store = store;
    }

    /** Raises a task for those who can choose somebody, when this colleague works with one of the parents now. */
    void isNeeded(Actor actor, CaseFileId safety, FamilyId family, AccountId who, LocalDate today) {
        var works = enrolments.team(actor, family).stream()
                .anyMatch(a -> (a.isOn(today) || a.isAhead(today))
                        && a.practitioner().id().equals(who));
        if (!works) return;
        var words = teams.colleague(actor, who).name()
                + " can’t work with this family any more: choose another practitioner for the parent they work with";
        deciders(actor, safety, who)
                .forEach(to -> tasks.raise(actor, new NewTask(safety, to, "another_practitioner", words, today)));
    }

    /** The managers of the family's site and the colleague's, or, where nobody else manages, the safeguarding advisors. */
    private List<AccountId> deciders(Actor actor, CaseFileId safety, AccountId who) {
        var not = new HashSet<>(store.blocked(safety));
        not.add(who);
        var sites = Stream.concat(
                        files.find(actor, safety).flatMap(CaseFile::site).stream(), teams.sitesOf(actor, who).stream())
                .distinct();
        var managers = sites.flatMap(site -> teams.managers(actor, site).stream())
                .map(Colleague::id)
                .distinct()
                .filter(id -> !not.contains(id))
                .toList();
        if (!managers.isEmpty()) return managers;
        return teams.safeguardingAdvisors(actor).stream()
                .map(Colleague::id)
                .filter(id -> !not.contains(id))
                .toList();
    }
}

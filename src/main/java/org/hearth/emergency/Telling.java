package org.hearth.emergency;

import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFiles;
import org.hearth.task.NewTask;
import org.hearth.task.Tasks;
import org.hearth.team.Colleague;
import org.hearth.team.Teams;
import org.springframework.stereotype.Component;

/** Who is told the moment a file is opened in an emergency: the site's managers and the safeguarding advisors. */
@Component
class Telling {
    private static final String KIND = "emergency ";

    private final Teams teams;
    private final Tasks tasks;
    private final CaseFiles files;

    Telling(Teams teams, Tasks tasks, CaseFiles files) {
        this.teams = teams;
        this.tasks = tasks;
        this.files = files;
    }

    void tell(Actor actor, Emergency opened) {
        var words = actor.name() + " opened a parent’s file in an emergency";
        var managers = files.find(actor, opened.parentsFile()).flatMap(CaseFile::site).stream()
                .flatMap(site -> teams.managers(actor, site).stream());
        Stream.concat(managers, teams.safeguardingAdvisors(actor).stream())
                .map(Colleague::id)
                .distinct()
                .filter(id -> !id.equals(actor.account()))
                .forEach(id -> tasks.raise(
                        actor, new NewTask(opened.safetyFile(), id, kind(opened.id()), words, opened.reviewDue())));
    }

    static String kind(EmergencyId id) {
        return KIND + id;
    }

    /** The one a task of this kind is about; empty for tasks of other kinds. */
    static Optional<EmergencyId> of(String kind) {
        return kind.startsWith(KIND) ? Optional.of(EmergencyId.of(kind.substring(KIND.length()))) : Optional.empty();
    }
}

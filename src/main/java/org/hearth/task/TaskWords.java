package org.hearth.task;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.site.Say;
import org.hearth.site.TaskLine;
import org.springframework.stereotype.Component;

/** Tasks as a page lists them: what, about whom, and by when. */
@Component
class TaskWords {
    private final Families families;

    TaskWords(Families families) {
        this.families = families;
    }

    List<TaskLine> lines(Actor actor, List<Task> tasks, LocalDate today) {
        var names = families.mine(actor).stream().collect(Collectors.toMap(Person::caseFile, Person::name));
        return tasks.stream()
                .map(t -> new TaskLine(
                        t.words(),
                        "/tasks/" + t.id(),
                        names.getOrDefault(t.caseFile(), ""),
                        due(t, today),
                        t.due().isAfter(today) ? "plain" : "attention"))
                .toList();
    }

    private static String due(Task task, LocalDate today) {
        if (task.overdue(today)) return "Overdue since " + Say.date(task.due());
        return task.due().equals(today) ? "Due today" : "Due " + Say.date(task.due());
    }
}

package org.hearth.task;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.site.OtherTasks;
import org.hearth.site.Say;
import org.hearth.site.TaskLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tasks as a page lists them: what, about whom, and by when. */
@Component
class TaskWords {
    private final Families families;
    private final ObjectProvider<OtherTasks> others;

    TaskWords(Families families, ObjectProvider<OtherTasks> others) {
        this.families = families;
        this.others = others;
    }

    /** The tasks, and ahead of them what other features have for the actor to do. */
    List<TaskLine> all(Actor actor, List<Task> tasks, LocalDate today) {
        return Stream.concat(others(actor), lines(actor, tasks, today).stream()).toList();
    }

    int countOthers(Actor actor) {
        return (int) others(actor).count();
    }

    private Stream<TaskLine> others(Actor actor) {
        return others.orderedStream().flatMap(other -> other.of(actor).stream());
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

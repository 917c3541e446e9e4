package org.hearth.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.hearth.site.TaskLine;
import org.springframework.stereotype.Component;

/** What the actor has to do first, on the page they begin with. */
@Component
class TasksAtHome implements HomeSection {
    private static final int FIRST_OF_ALL = 5;
    private static final int SHOWN = 5;

    private final Tasks tasks;
    private final TaskWords words;
    private final Clock clock;

    TasksAtHome(Tasks tasks, TaskWords words, Clock clock) {
        this.tasks = tasks;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public int order() {
        return FIRST_OF_ALL;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        var open = tasks.open(actor);
        var lines = words.all(actor, open.stream().limit(SHOWN).toList(), LocalDate.now(clock));
        if (lines.isEmpty()) return Optional.empty();
        var all = open.size() + words.countOthers(actor);
        var first = lines.stream().limit(SHOWN).toList();
        return Optional.of(new Section("To do", "task/at-home", new AtHome(first, all)));
    }

    /** The first few, of how many. */
    record AtHome(List<TaskLine> first, int all) {}
}

package org.hearth.watch;

import java.util.List;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.OtherTasks;
import org.hearth.site.Say;
import org.hearth.site.TaskLine;
import org.springframework.stereotype.Component;

/** Alarms and unread weeks, among the tasks of those who are told. */
@Component
class WatchTasks implements OtherTasks {
    private final Watches watches;

    WatchTasks(Watches watches) {
        this.watches = watches;
    }

    @Override
    public List<TaskLine> of(Actor actor) {
        if (!actor.has(Role.SAFEGUARDING_ADVISOR) && !actor.has(Role.TEAM_MANAGER)) return List.of();
        return Stream.concat(
                        watches.alarms(actor).stream()
                                .map(alarm -> new TaskLine(
                                        "Somebody looked at a record that nobody works with",
                                        "/looking",
                                        alarm.colleague(),
                                        "Today",
                                        "attention")),
                        watches.waiting(actor).stream()
                                .map(week -> new TaskLine(
                                        "Read which looking stood out",
                                        "/looking",
                                        "Week of " + Say.date(week),
                                        "This week",
                                        "plain")))
                .toList();
    }
}

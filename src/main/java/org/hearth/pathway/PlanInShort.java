package org.hearth.pathway;

import java.util.List;
import java.util.stream.Stream;
import org.hearth.access.CaseFileId;
import org.hearth.site.TaskLine;

/** What is on now, what wants a word, and what comes next. */
public record PlanInShort(CaseFileId file, Plan plan) {
    public List<TaskLine> lines() {
        return Stream.of(PlanState.WINDOW_PASSED, PlanState.NOW, PlanState.NEXT)
                .flatMap(state -> plan.in(state).stream())
                .map(item -> new TaskLine(
                        item.title(),
                        PlanView.path(file, item),
                        item.why(),
                        item.state().label(),
                        item.state().tone()))
                .toList();
    }

    public String path() {
        return "/files/" + file + "/plan";
    }
}

package org.hearth.pathway;

import java.util.List;
import java.util.stream.Stream;
import org.hearth.access.CaseFileId;
import org.hearth.site.Say;
import org.hearth.site.TaskLine;

/** What is on now and what wants a word, a few of them; the rest is in the whole plan. */
public record PlanInShort(CaseFileId file, Plan plan) {
    private static final int SHOWN = 4;

    public List<TaskLine> lines() {
        return Stream.of(PlanState.NOW, PlanState.WINDOW_PASSED)
                .flatMap(state -> plan.in(state).stream())
                .limit(SHOWN)
                .map(item -> new TaskLine(
                        item.title(),
                        PlanView.path(file, item),
                        item.why(),
                        item.state().label(),
                        item.state().tone()))
                .toList();
    }

    /** What comes next, in words; empty when nothing does. */
    public String next() {
        return Say.list(plan.in(PlanState.NEXT).stream().map(PlanItem::title).toList());
    }

    public String path() {
        return "/files/" + file + "/plan";
    }
}

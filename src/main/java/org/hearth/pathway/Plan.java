package org.hearth.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.programme.Programme;

/**
 * One parent's way through the programme, as it stands on a day.
 *
 * @param ending the last day of the programme; empty, with no items, while neither a birth nor a due date is known
 */
public record Plan(List<PlanItem> items, Optional<LocalDate> ending) {
    public Plan {
        items = List.copyOf(items);
    }

    /** The plan that follows from the facts; the same facts always give the same plan. */
    public static Plan of(Programme programme, PlanFacts facts) {
        return Calendar.of(programme, facts)
                .map(calendar ->
                        new Plan(new Planner(programme, facts, calendar).items(), Optional.of(calendar.ending())))
                .orElseGet(() -> new Plan(List.of(), Optional.empty()));
    }

    public List<PlanItem> in(PlanState state) {
        return items.stream().filter(item -> item.state() == state).toList();
    }

    /** The titles of what is on now, and failing that of what comes next. */
    public List<String> ahead() {
        var now = in(PlanState.NOW);
        return (now.isEmpty() ? in(PlanState.NEXT) : now)
                .stream().map(PlanItem::title).toList();
    }

    /** What is different in another plan made of the same modules and babies. */
    public List<PlanChange> changesTo(Plan then) {
        return IntStream.range(0, Math.min(items.size(), then.items.size()))
                .mapToObj(i -> new PlanChange(items.get(i), then.items.get(i)))
                .filter(PlanChange::isChange)
                .toList();
    }
}

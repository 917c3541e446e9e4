package org.hearth.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hearth.access.Actor;
import org.hearth.family.Person;
import org.hearth.pathway.Plan;
import org.hearth.pathway.PlanItem;
import org.hearth.pathway.PlanState;
import org.hearth.pathway.Plans;
import org.hearth.programme.ProgrammeModule;
import org.hearth.programme.Programmes;
import org.hearth.site.Choice;
import org.springframework.stereotype.Component;

/** The modules a session can cover: first what the parent's plan says is on now or next, then the others. */
@Component
class ModuleChoices {
    private final Plans plans;
    private final Programmes programmes;

    ModuleChoices(Plans plans, Programmes programmes) {
        this.plans = plans;
        this.programmes = programmes;
    }

    /** What can be ticked: the modules ahead, and the others; each once. */
    record Offer(List<Choice> ahead, List<Choice> others) {}

    Offer of(Actor actor, Person parent) {
        var plan = plans.of(actor, parent.caseFile());
        if (plan.map(Plan::items).orElse(List.of()).isEmpty()) return new Offer(List.of(), everyModule(actor));
        var items = plan.orElseThrow().items().stream()
                .filter(i -> i.module().heldInSessions() && i.state() != PlanState.NOT_FOR_THIS_PARENT)
                .toList();
        var ahead = choices(items, ModuleChoices::isAhead);
        var others = choices(items, i -> !ahead.containsKey(i.module().code()));
        return new Offer(List.copyOf(ahead.values()), List.copyOf(others.values()));
    }

    /** The names of modules by their codes; a code the programme no longer has stands for itself. */
    List<String> names(Actor actor, List<String> codes) {
        var programme = programmes.current(actor);
        return codes.stream()
                .map(code -> programme.module(code).map(ProgrammeModule::name).orElse(code))
                .toList();
    }

    private static boolean isAhead(PlanItem item) {
        return item.state() == PlanState.NOW || item.state() == PlanState.NEXT;
    }

    private static Map<String, Choice> choices(List<PlanItem> items, Predicate<PlanItem> which) {
        var choices = new LinkedHashMap<String, Choice>();
        items.stream()
                .filter(which)
                .map(PlanItem::module)
                .forEach(m -> choices.putIfAbsent(m.code(), Choice.of(m.code(), m.name())));
        return choices;
    }

    /** Without a due date there is no plan, but there may be a session. */
    private List<Choice> everyModule(Actor actor) {
        return programmes.current(actor).modules().stream()
                .filter(ProgrammeModule::heldInSessions)
                .map(m -> Choice.of(m.code(), m.name()))
                .toList();
    }
}

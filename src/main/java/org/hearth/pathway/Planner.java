package org.hearth.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.programme.Offer;
import org.hearth.programme.Programme;
import org.hearth.programme.ProgrammeModule;

/** Goes through the programme in its order and says of each module where this parent stands with it. */
final class Planner {
    private final Programme programme;
    private final PlanFacts facts;
    private final Calendar calendar;
    private final Covered covered;
    private final List<PlanItem> items = new ArrayList<>();

    Planner(Programme programme, PlanFacts facts, Calendar calendar) {
        this.programme = programme;
        this.facts = facts;
        this.calendar = calendar;
        this.covered = new Covered(programme, facts, calendar);
    }

    List<PlanItem> items() {
        for (var module : programme.modules()) {
            for (var baby : babies(module)) items.add(item(module, baby));
        }
        return withNext();
    }

    /** A module done with each baby is named for the baby only where there are several. */
    private List<Optional<Baby>> babies(ProgrammeModule module) {
        if (!module.eachBaby() || facts.babies().size() < 2) return List.of(Optional.empty());
        return facts.babies().stream().map(Optional::of).toList();
    }

    private PlanItem item(ProgrammeModule module, Optional<Baby> baby) {
        var standing = standing(module, baby);
        var carried = calendar.isCarriedOver(module) && !standing.state().isSettled();
        return new PlanItem(
                module,
                baby,
                calendar.window(module, baby, carried),
                standing.state(),
                standing.why(),
                Words.form(module, facts.couple()),
                facts.marks().stream().anyMatch(mark -> mark.isAbout(module.code(), baby)));
    }

    private Standing standing(ProgrammeModule module, Optional<Baby> baby) {
        return notForThisParent(module)
                .or(() -> said(module, baby))
                .or(() -> covered.standing(module, baby))
                .or(() -> over(module, baby))
                .orElseGet(() -> ahead(module, baby));
    }

    private Optional<Standing> notForThisParent(ProgrammeModule module) {
        return Optional.of(reasonAgainst(module))
                .filter(reason -> !reason.isEmpty())
                .map(reason -> new Standing(PlanState.NOT_FOR_THIS_PARENT, reason));
    }

    /** Why a module is not for this parent; empty when it is. */
    private String reasonAgainst(ProgrammeModule module) {
        if (facts.stream().filter(stream -> !module.streams().contains(stream)).isPresent()) return Words.whom(module);
        if (module.offer() == Offer.OTHER_CHILDREN && facts.otherChildren().isEmpty())
            return "For parents who have other children.";
        if (module.offer() == Offer.CHOSEN
                && mark(module, Optional.empty(), Mark.Kind.CHOSEN).isEmpty())
            return "There when it is needed. It has not been chosen.";
        return "";
    }

    private Optional<Standing> said(ProgrammeModule module, Optional<Baby> baby) {
        var finished = mark(module, baby, Mark.Kind.FINISHED);
        if (finished.isPresent()) return Optional.of(new Standing(PlanState.DONE, Words.finished(finished.get())));
        return mark(module, baby, Mark.Kind.SET_ASIDE).map(mark -> new Standing(PlanState.SET_ASIDE, mark.words()));
    }

    /** What can no longer be begun: the work has ended, or the module's own window has closed. */
    private Optional<Standing> over(ProgrammeModule module, Optional<Baby> baby) {
        var window = calendar.window(module, baby, calendar.isCarriedOver(module));
        if (facts.isOver() && !module.window().onLeaving())
            return Optional.of(new Standing(PlanState.NOT_REACHED, "The work ended before it."));
        if (calendar.waitsForBirth(module, baby) || !facts.today().isAfter(window.closes())) return Optional.empty();
        if (module.window().onLeaving()) return Optional.of(new Standing(PlanState.NOW, Words.overdue(window)));
        return Optional.of(
                window.closes().isBefore(calendar.ending())
                        ? new Standing(PlanState.WINDOW_PASSED, Words.passed(window))
                        : new Standing(PlanState.NOT_REACHED, "The programme ended before it."));
    }

    private Standing ahead(ProgrammeModule module, Optional<Baby> baby) {
        var window = calendar.window(module, baby, calendar.isCarriedOver(module));
        if (facts.stream().isEmpty() && module.streams().size() == 1)
            return new Standing(PlanState.LATER, "Choose the mothers' or the fathers' modules first.");
        var missing =
                module.after().stream().filter(code -> !isSettled(code, baby)).toList();
        if (calendar.waitsForBirth(module, baby))
            return new Standing(PlanState.LATER, Words.afterBirth(programme, missing));
        if (!missing.isEmpty()) return new Standing(PlanState.LATER, Words.after(programme, missing));
        if (facts.today().isBefore(window.opens())) return new Standing(PlanState.LATER, Words.from(window));
        return new Standing(PlanState.NOW, nowBecause(module, window));
    }

    private String nowBecause(ProgrammeModule module, Window window) {
        if (calendar.isCarriedOver(module)) return "The baby was born before this was finished, so it is carried over.";
        if (calendar.isEarlierForToddler(module))
            return "Earlier than usual, because there was a toddler at home on joining.";
        return Words.until(window);
    }

    /** What follows a module done with each baby waits for the same baby, or for all of them. */
    private boolean isSettled(String code, Optional<Baby> baby) {
        return items.stream()
                .filter(item -> item.module().code().equals(code))
                .filter(item ->
                        baby.isEmpty() || item.baby().isEmpty() || item.baby().equals(baby))
                .allMatch(item -> item.state().isSettled());
    }

    private Optional<Mark> mark(ProgrammeModule module, Optional<Baby> baby, Mark.Kind kind) {
        return facts.marks().stream()
                .filter(mark -> mark.kind() == kind && mark.isAbout(module.code(), baby))
                .max(Comparator.comparing(Mark::on));
    }

    /** Of what waits, next is what can begin once today's modules are done; failing that, what opens first. */
    private List<PlanItem> withNext() {
        var ready = items.stream()
                .filter(item -> item.state() == PlanState.LATER && isReady(item))
                .toList();
        var first = ready.stream().map(item -> firstDay(item)).min(Comparator.naturalOrder());
        Set<PlanItem> next = new HashSet<>();
        ready.stream()
                .filter(item -> firstDay(item).equals(first.orElseThrow()))
                .forEach(next::add);
        return items.stream()
                .map(item -> next.contains(item) ? item.in(PlanState.NEXT) : item)
                .toList();
    }

    private LocalDate firstDay(PlanItem item) {
        var opens = item.window().opens();
        return opens.isBefore(facts.today()) ? facts.today() : opens;
    }

    private boolean isReady(PlanItem item) {
        if (facts.stream().isEmpty() && item.module().streams().size() == 1) return false;
        return items.stream()
                .filter(before -> item.module().after().contains(before.module().code()))
                .filter(before -> item.baby().isEmpty()
                        || before.baby().isEmpty()
                        || before.baby().equals(item.baby()))
                .allMatch(before -> before.state().isSettled() || before.state() == PlanState.NOW);
    }
}

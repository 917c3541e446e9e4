package org.hearth.pathway;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.hearth.programme.Milestones;
import org.hearth.programme.Point;
import org.hearth.programme.Programme;
import org.hearth.programme.ProgrammeModule;

/** The days of one parent's programme: the milestones, and from them the window of each module. */
record Calendar(Milestones milestones, PlanFacts facts, boolean born, boolean toddlerOnJoining) {
    /** Empty while no baby has a date. Where there are several babies, the last to be born sets the common days. */
    static Optional<Calendar> of(Programme programme, PlanFacts facts) {
        var born = facts.babies().stream().flatMap(baby -> baby.born().stream()).max(Comparator.naturalOrder());
        var due = facts.babies().stream().flatMap(baby -> baby.due().stream()).max(Comparator.naturalOrder());
        if (born.isEmpty() && due.isEmpty()) return Optional.empty();
        var birth = born.orElseGet(() -> notBefore(due.orElseThrow(), facts.today()));
        var milestones = milestones(programme, facts, due.orElse(birth), birth);
        var toddler = facts.otherChildren().stream()
                .flatMap(Optional::stream)
                .anyMatch(child -> programme.toddler().includes(child, facts.joinedOn()));
        return Optional.of(new Calendar(milestones, facts, born.isPresent(), toddler));
    }

    private static Milestones milestones(Programme programme, PlanFacts facts, LocalDate due, LocalDate birth) {
        var open = new Milestones(facts.joinedOn(), due, birth, birth);
        return new Milestones(facts.joinedOn(), due, birth, programme.ending().on(open));
    }

    LocalDate ending() {
        return milestones.ending();
    }

    /** Whether this module, with this baby, waits for a birth that has not been recorded. */
    boolean waitsForBirth(ProgrammeModule module, Optional<Baby> baby) {
        if (from(module).anchor() != Point.Anchor.BIRTH) return false;
        return baby.map(b -> b.born().isEmpty()).orElse(!born);
    }

    /** Whether the birth came before a module that belongs before it could be finished. */
    boolean isCarriedOver(ProgrammeModule module) {
        return born && module.window().carriesOver();
    }

    boolean isEarlierForToddler(ProgrammeModule module) {
        return toddlerOnJoining && module.window().fromWithToddler().isPresent();
    }

    Window window(ProgrammeModule module, Optional<Baby> baby, boolean carriedOver) {
        var days = module.window().onLeaving()
                ? untilLeaving()
                : baby.map(this::of).orElse(milestones);
        var rule = module.window();
        var opens = from(module).on(days);
        var closes = carriedOver ? days.ending() : rule.to().on(days);
        return new Window(
                opens,
                notBefore(closes, opens),
                words(from(module), rule.to(), carriedOver),
                isAbout(from(module), baby),
                isAbout(rule.to(), baby));
    }

    private static String words(Point from, Point to, boolean carriedOver) {
        if (carriedOver) return from.words() + " to the end, carried over";
        return from.equals(to) ? "on " + from.words() : from.words() + " to " + to.words();
    }

    private Point from(ProgrammeModule module) {
        var rule = module.window();
        return isEarlierForToddler(module) ? rule.fromWithToddler().orElseThrow() : rule.from();
    }

    /** The same milestones for one of several babies: the birth is this baby's own. */
    private Milestones of(Baby baby) {
        var birth = baby.born()
                .orElseGet(() ->
                        baby.due().map(due -> notBefore(due, facts.today())).orElse(milestones.birth()));
        return new Milestones(milestones.joining(), baby.due().orElse(birth), birth, milestones.ending());
    }

    private Milestones untilLeaving() {
        var left =
                facts.endedOn().filter(end -> end.isBefore(milestones.ending())).orElse(milestones.ending());
        return new Milestones(milestones.joining(), milestones.due(), milestones.birth(), left);
    }

    /** Whether a point still rests on the due date. */
    private boolean isAbout(Point point, Optional<Baby> baby) {
        return point.anchor() != Point.Anchor.JOINING
                && baby.map(b -> b.born().isEmpty()).orElse(!born);
    }

    private static LocalDate notBefore(LocalDate day, LocalDate limit) {
        return day.isBefore(limit) ? limit : day;
    }
}

package org.hearth.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.programme.Phase;
import org.hearth.programme.Programme;
import org.hearth.programme.ProgrammeModule;
import org.hearth.site.Say;

/** What follows from the sessions held: a module that has been covered is begun, and done once the work has moved on. */
final class Covered {
    private final Programme programme;
    private final PlanFacts facts;
    private final Calendar calendar;

    Covered(Programme programme, PlanFacts facts, Calendar calendar) {
        this.programme = programme;
        this.facts = facts;
        this.calendar = calendar;
    }

    /** Empty for a module that no session has covered. */
    Optional<Standing> standing(ProgrammeModule module, Optional<Baby> baby) {
        if (module.window().onJoining()) return joined();
        return Optional.ofNullable(facts.covered().get(module.code())).map(last -> standing(module, baby, last));
    }

    private Optional<Standing> joined() {
        return facts.joinedOn().isAfter(facts.today())
                ? Optional.empty()
                : Optional.of(new Standing(PlanState.DONE, "Joined on " + Say.date(facts.joinedOn()) + "."));
    }

    private Standing standing(ProgrammeModule module, Optional<Baby> baby, LocalDate last) {
        var words = "Last covered on " + Say.date(last) + ".";
        if (facts.isOver() || hasMovedOn(module, last)) return new Standing(PlanState.DONE, words);
        if (calendar.isCarriedOver(module))
            return new Standing(
                    PlanState.NOW, words + " The baby was born before it was finished, so it is carried over.");
        var closes = calendar.window(module, baby, false).closes();
        return new Standing(facts.today().isAfter(closes) ? PlanState.DONE : PlanState.NOW, words);
    }

    /** Whether something that follows it, or a later phase, has been covered since. What a toddler brings forward says nothing. */
    private boolean hasMovedOn(ProgrammeModule module, LocalDate last) {
        return followers(module).stream()
                .filter(later -> !calendar.isEarlierForToddler(later))
                .map(later -> facts.covered().get(later.code()))
                .anyMatch(day -> day != null && day.isAfter(last));
    }

    private List<ProgrammeModule> followers(ProgrammeModule module) {
        var all = new ArrayList<ProgrammeModule>();
        var reached = new HashSet<String>(Set.of(module.code()));
        var later = false;
        for (var phase : programme.phases()) {
            for (var other : phase.modules()) {
                if (later || other.after().stream().anyMatch(reached::contains)) {
                    reached.add(other.code());
                    all.add(other);
                }
            }
            later = later || holds(phase, module);
        }
        return all;
    }

    private static boolean holds(Phase phase, ProgrammeModule module) {
        return phase.modules().stream().anyMatch(other -> other.code().equals(module.code()));
    }
}

package org.hearth.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.hearth.programme.ProgrammeModule;
import org.hearth.programme.Stream;

class PlanProperties {
    private static final List<ProgrammeModule> MODULES = Sketch.PROGRAMME.modules();

    @Property(tries = 500, seed = "1")
    void everyWindowMovesExactlyWithTheBirth(@ForAll("births") LocalDate born) {
        var mother =
                Sketch.mother().joined(born.minusWeeks(20)).due(born).born(born).on(born);

        assertThat(mother.item("nbo").window().opens()).isEqualTo(born);
        assertFirstDayOfMonths(born, mother.item("nbo").window().closes(), 3);
        assertFirstDayOfMonths(born, mother.item("keep_calm").window().opens(), 12);
        assertFirstDayOfMonths(born, mother.item("co_parenting").window().opens(), 18);
        assertFirstDayOfMonths(born, mother.plan().ending().orElseThrow(), 24);
    }

    @Property(tries = 500, seed = "1")
    void theNewbornWindowIsNeverLongerThanNinetyTwoDays(@ForAll("births") LocalDate born) {
        var window = Sketch.mother().due(born).born(born).on(born).item("nbo").window();

        assertThat(ChronoUnit.DAYS.between(window.opens(), window.closes())).isBetween(89L, 92L);
    }

    @Property(tries = 1000, seed = "1")
    void noWindowClosesBeforeItOpens(@ForAll("parents") Sketch parent) {
        assertThat(parent.plan().items())
                .allSatisfy(item -> assertThat(item.window().closes())
                        .isAfterOrEqualTo(item.window().opens()));
    }

    @Property(tries = 1000, seed = "1")
    void nothingIsBegunBeforeWhatPrecedesIt(@ForAll("parents") Sketch parent) {
        var plan = parent.plan();
        var covered = parent.facts().covered();
        plan.in(PlanState.NOW).stream()
                .filter(item -> !covered.containsKey(item.module().code()))
                .forEach(item -> assertThat(before(plan, item))
                        .allMatch(item2 -> item2.state().isSettled()));
        plan.in(PlanState.NEXT).forEach(item -> assertThat(before(plan, item))
                .allMatch(first -> first.state().isSettled() || first.state() == PlanState.NOW));
    }

    @Property(tries = 1000, seed = "1")
    void whatIsAskedForIsWithinItsWindow(@ForAll("parents") Sketch parent) {
        var facts = parent.facts();
        parent.plan().in(PlanState.NOW).stream()
                .filter(item -> !facts.covered().containsKey(item.module().code()))
                .filter(item -> !item.module().window().onLeaving())
                .forEach(item ->
                        assertThat(item.window().isOpenOn(facts.today())).isTrue());
    }

    @Property(tries = 300, seed = "1")
    void aPlanSeenBeforehandIsThePlanAfterwards(@ForAll("parents") Sketch parent, @ForAll("births") LocalDate born) {
        var seen = Plan.of(Sketch.PROGRAMME, parent.facts().withBirth(Sketch.BABY, born));

        assertThat(seen).isEqualTo(parent.born(born).plan());
    }

    @Property(tries = 300, seed = "1")
    void everyModuleHasItsPlaceAndItsReason(@ForAll("parents") Sketch parent) {
        assertThat(parent.plan().items()).hasSize(MODULES.size()).allSatisfy(item -> assertThat(item.why())
                .isNotBlank());
    }

    @Provide
    Arbitrary<LocalDate> births() {
        var any = days("2016-01-01", 5000);
        var leap = Arbitraries.of(LocalDate.of(2016, 2, 29), LocalDate.of(2024, 2, 29), LocalDate.of(2028, 2, 29));
        return Arbitraries.frequencyOf(Tuple.of(9, any), Tuple.of(1, leap));
    }

    /** Parents of every kind: early and late, before and after the birth, with work begun here and there. */
    @Provide
    Arbitrary<Sketch> parents() {
        var due = births();
        var joinedBefore = Arbitraries.integers().between(-60, 250);
        var bornAfterDue = Arbitraries.integers().between(-80, 21).injectNull(0.3);
        var todayAfterDue = Arbitraries.integers().between(-250, 900);
        var covered = Arbitraries.of(MODULES).map(ProgrammeModule::code).set().ofMaxSize(6);
        var stream = Arbitraries.of(Stream.values()).optional();
        return Combinators.combine(due, joinedBefore, bornAfterDue, todayAfterDue, covered, stream)
                .as((day, joined, born, today, modules, whose) -> {
                    var parent = Sketch.mother().stream(whose)
                            .due(day)
                            .joined(day.minusDays(joined))
                            .on(day.plusDays(today));
                    if (born != null) parent.born(day.plusDays(born));
                    modules.forEach(
                            module -> parent.covered(module, day.plusDays(today).toString()));
                    return parent;
                });
    }

    private static Arbitrary<LocalDate> days(String from, int span) {
        return Arbitraries.integers().between(0, span).map(LocalDate.parse(from)::plusDays);
    }

    private static List<PlanItem> before(Plan plan, PlanItem item) {
        return plan.items().stream()
                .filter(other -> item.module().after().contains(other.module().code()))
                .toList();
    }

    /** The JDK's own count of whole months reaches the number on that day and not the day before. */
    private static void assertFirstDayOfMonths(LocalDate born, LocalDate day, int months) {
        assertThat(ChronoUnit.MONTHS.between(born, day)).isEqualTo(months);
        assertThat(ChronoUnit.MONTHS.between(born, day.minusDays(1))).isEqualTo(months - 1L);
    }
}

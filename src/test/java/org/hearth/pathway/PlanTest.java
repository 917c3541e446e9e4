package org.hearth.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.pathway.PlanState.DONE;
import static org.hearth.pathway.PlanState.LATER;
import static org.hearth.pathway.PlanState.NEXT;
import static org.hearth.pathway.PlanState.NOT_FOR_THIS_PARENT;
import static org.hearth.pathway.PlanState.NOT_REACHED;
import static org.hearth.pathway.PlanState.NOW;
import static org.hearth.pathway.PlanState.SET_ASIDE;
import static org.hearth.pathway.PlanState.WINDOW_PASSED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.family.Relationship;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void aParentWhoHasJustJoinedBeginsWithGettingStarted() {
        var mother = Sketch.mother();

        assertThat(mother.in(DONE)).containsExactly("introduction");
        assertThat(mother.in(NOW)).containsExactly("getting_started");
        assertThat(mother.in(NEXT)).containsExactly("opening_doors", "wheres_the_baby");
        assertThat(mother.in(NOT_FOR_THIS_PARENT)).contains("basic_tools", "sibling_support", "extra_recovery_support");
    }

    @Test
    void aFatherHasBasicToolsWhereAMotherHasOpeningDoors() {
        var father = Sketch.father();

        assertThat(father.in(NEXT)).containsExactly("basic_tools", "wheres_the_baby");
        assertThat(father.item("opening_doors").state()).isEqualTo(NOT_FOR_THIS_PARENT);
    }

    @Test
    void beforeTheBirthTheDaysAreAboutTheDueDate() {
        var nbo = Sketch.mother().item("nbo");

        assertThat(nbo.window().words()).isEqualTo("birth to 3 months");
        assertThat(nbo.window().dates()).isEqualTo("about 3 May 2026 to 3 August 2026");
    }

    @Test
    void afterTheBirthTheDaysAreTheBabysOwn() {
        var nbo = Sketch.mother().born("2026-04-20").on("2026-04-22").item("nbo");

        assertThat(nbo.state()).isEqualTo(NOW);
        assertThat(nbo.window().dates()).isEqualTo("20 April 2026 to 20 July 2026");
    }

    @Test
    void aBabyWhoIsLateIsExpectedAnyDayAndNothingHasPassed() {
        var mother = Sketch.mother().on("2026-05-12");

        assertThat(mother.item("getting_started").state()).isEqualTo(NOW);
        assertThat(mother.item("nbo").state()).isNotIn(NOW, WINDOW_PASSED);
        assertThat(mother.item("nbo").window().opens()).isEqualTo(LocalDate.of(2026, 5, 12));
    }

    @Test
    void whatTheBirthInterruptsIsCarriedOver() {
        var item = Sketch.mother().born("2026-04-20").on("2026-04-22").item("wheres_the_baby");

        assertThat(item.window().words()).isEqualTo("joining to the end, carried over");
        var begun = Sketch.mother()
                .covered("getting_started", "2026-04-01")
                .born("2026-04-20")
                .on("2026-04-22");
        assertThat(begun.item("getting_started").state()).isEqualTo(NOW);
        assertThat(begun.item("getting_started").why()).contains("carried over");
    }

    @Test
    void aModuleIsDoneOnceTheWorkHasMovedOn() {
        var mother = Sketch.mother().covered("getting_started", "2026-01-20");
        assertThat(mother.item("getting_started").state()).isEqualTo(NOW);

        mother.covered("opening_doors", "2026-02-10");
        assertThat(mother.item("getting_started").state()).isEqualTo(DONE);
        assertThat(mother.in(NOW)).containsExactly("opening_doors", "wheres_the_baby");
    }

    @Test
    void aModuleIsDoneWhenThePractitionerSaysSo() {
        var mother = Sketch.mother().mark(Mark.Kind.FINISHED, "getting_started", "We know where to go.");

        assertThat(mother.item("getting_started").state()).isEqualTo(DONE);
        assertThat(mother.item("getting_started").why()).isEqualTo("Finished on 2 March 2026. We know where to go.");
    }

    @Test
    void videoInteractionGuidanceWaitsForTheNewbornObservations() {
        var born = Sketch.mother().born("2026-05-03").on("2026-05-10");

        assertThat(born.item("vig").state()).isEqualTo(NEXT);
        assertThat(born.item("vig").why()).isEqualTo("After Newborn Behavioural Observations.");
    }

    @Test
    void observationsThatCameTooLateNeedAReasonBeforeTheNextModuleBegins() {
        var late = Sketch.mother().born("2026-05-03").on("2026-09-01");
        assertThat(late.item("nbo").state()).isEqualTo(WINDOW_PASSED);
        assertThat(late.item("vig").state()).isEqualTo(LATER);

        late.mark(Mark.Kind.SET_ASIDE, "nbo", "The baby was in hospital until August.");
        assertThat(late.item("nbo").state()).isEqualTo(SET_ASIDE);
        assertThat(late.item("nbo").why()).isEqualTo("The baby was in hospital until August.");
        assertThat(late.item("vig").state()).isEqualTo(NOW);
    }

    @Test
    void aToddlerAtHomeOnJoiningBringsKeepCalmForward() {
        var without = Sketch.mother().item("keep_calm");
        var with = Sketch.mother().withChildBorn("2024-06-01").item("keep_calm");

        assertThat(without.window().opens()).isEqualTo(LocalDate.of(2027, 5, 3));
        assertThat(with.window().opens()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(with.state()).isEqualTo(NOW);
    }

    @Test
    void anOlderChildIsNotAToddlerButBringsSupportWithOtherChildren() {
        var mother = Sketch.mother().withChildBorn("2018-06-01");

        assertThat(mother.item("keep_calm").window().opens()).isEqualTo(LocalDate.of(2027, 5, 3));
        assertThat(mother.item("sibling_support").state()).isEqualTo(NEXT);
    }

    @Test
    void coParentingTakesTheFormThatFitsWhatThisParentSays() {
        assertThat(form(Relationship.TOGETHER))
                .contains("For parents who bring up their children together as a couple.");
        assertThat(form(Relationship.SEPARATED)).contains("For parents who bring up their children apart.");
        assertThat(form(Relationship.UNDECIDED)).contains("Ask which form fits: as a couple, or apart.");
        assertThat(Sketch.mother().item("co_parenting").form()).isEqualTo(form(Relationship.UNDECIDED));
    }

    @Test
    void extraSupportIsThereForThoseWhoChooseIt() {
        var chosen = Sketch.mother().mark(Mark.Kind.CHOSEN, "extra_recovery_support", "");

        assertThat(chosen.item("extra_recovery_support").state()).isEqualTo(LATER);
        assertThat(chosen.item("extra_recovery_support").window().opens()).isEqualTo(LocalDate.of(2027, 5, 3));
    }

    @Test
    void eachOfTwinsIsObservedByThemselves() {
        var twins = Sketch.mother().twins().born("2026-05-03").on("2026-05-10");
        assertThat(twins.plan().in(NOW))
                .extracting(PlanItem::title)
                .contains("Newborn Behavioural Observations with Robin", "Newborn Behavioural Observations with Sam");

        twins.mark(Mark.Kind.FINISHED, "nbo", Sketch.BABY);
        assertThat(twins.plan().in(NOW))
                .extracting(PlanItem::title)
                .contains("Video Interaction Guidance with Robin", "Newborn Behavioural Observations with Sam");
    }

    @Test
    void aCoParentChoosesWhoseModulesToFollow() {
        var undecided = Sketch.mother().stream(Optional.empty());

        assertThat(undecided.in(LATER)).contains("opening_doors", "basic_tools");
        assertThat(undecided.item("basic_tools").why()).isEqualTo("Choose the mothers' or the fathers' modules first.");
    }

    @Test
    void theReviewComesAtTheEndHoweverEarlyTheEndComes() {
        var stays = Sketch.mother().born("2026-05-03").on("2028-03-20");
        assertThat(stays.item("end_of_programme_review").state()).isEqualTo(NOW);
        assertThat(stays.plan().ending()).contains(LocalDate.of(2028, 5, 3));

        var leaves = Sketch.mother().born("2026-05-03").left("2026-09-30").on("2026-10-02");
        assertThat(leaves.in(NOW)).containsExactly("end_of_programme_review");
        assertThat(leaves.item("inner_child").state()).isEqualTo(NOT_REACHED);
    }

    @Test
    void aBabyBornOnTheTwentyNinthOfFebruaryIsTwoOnTheFirstOfMarch() {
        var mother = Sketch.mother()
                .due(LocalDate.of(2024, 2, 29))
                .born("2024-02-29")
                .joined(LocalDate.of(2023, 11, 1));

        assertThat(mother.plan().ending()).contains(LocalDate.of(2026, 3, 1));
    }

    @Test
    void withoutABirthOrADueDateThereIsNoPlanYet() {
        var facts = Sketch.mother().facts();
        var undated = new PlanFacts(
                facts.today(),
                facts.stream(),
                facts.joinedOn(),
                Optional.empty(),
                List.of(new Baby(Sketch.BABY, "Robin", Optional.empty(), Optional.empty())),
                List.of(),
                Optional.empty(),
                facts.covered(),
                List.of());

        assertThat(Plan.of(Sketch.PROGRAMME, undated).items()).isEmpty();
    }

    private static Optional<String> form(Relationship relationship) {
        return Sketch.mother().says(relationship).item("co_parenting").form();
    }
}

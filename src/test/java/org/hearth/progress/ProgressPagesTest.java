package org.hearth.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.access.Actor;
import org.hearth.goal.GoalId;
import org.hearth.goal.Goals;
import org.hearth.goal.NewRating;
import org.hearth.instrument.Answers;
import org.hearth.measure.Given;
import org.hearth.measure.Measures;
import org.hearth.measure.NewResponse;
import org.hearth.measure.ResponseId;
import org.hearth.measure.Timepoint;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;

/** A parent's own change over time, as the page shows it, and to whom. */
@HearthTest
class ProgressPagesTest {
    final Client client;
    final Cast cast;
    final Measures measures;
    final Goals goals;
    final TestClock clock;

    ProgressPagesTest(Client client, Cast cast, Measures measures, Goals goals, TestClock clock) {
        this.client = client;
        this.cast = cast;
        this.measures = measures;
        this.goals = goals;
        this.clock = clock;
    }

    static String change(Household home) {
        return "/files/" + home.mother().caseFile() + "/change";
    }

    /** Every question with the same answer. */
    void answer(Household home, String code, int items, int answer, int daysAgo, Optional<Timepoint> timepoint) {
        measures.record(
                home.mothersPractitioner(),
                new NewResponse(
                        ResponseId.random(),
                        home.mother().caseFile(),
                        code,
                        timepoint,
                        clock.today().minusDays(daysAgo),
                        Given.TOGETHER,
                        new Answers(Collections.nCopies(items, Optional.of(answer)))));
    }

    @Test
    void aParentsScoresAreOnChartsWithWhatChangedAndItsRule() {
        var home = cast.family();
        answer(home, "PHQ-9", 9, 2, 20, Optional.of(Timepoint.BASELINE));
        answer(home, "PHQ-9", 9, 1, 2, Optional.empty());
        answer(home, "GAD-7", 7, 1, 20, Optional.empty());
        answer(home, "GAD-7", 7, 1, 2, Optional.empty());
        answer(home, "CORE-10", 10, 0, 2, Optional.empty());

        assertThat(client.as(home.mothersPractitioner()).page(change(home)))
                .contains("role=\"img\"", "18 out of 27, moderately severe", "9, mild")
                .contains("9 lower, from 18 to 9. Reliably better, and it has left the clinical range: recovered.")
                .contains(
                        "Taken together, better since the first time: of 2 scores given at least twice, 1 is reliably better")
                .contains("n = 2 scores.", "Reliable is a change of 6 or more, as published.")
                .contains("Not yet verified: the clinical cut-off of 10.")
                .contains("Answered once so far", "CORE-10: distress", "8 out of 40, low")
                .contains("At the start, 10 February 2026", "<th scope=\"col\">Since the first</th>")
                .doesNotContain("style=");
    }

    @Test
    void whatDifferentPeopleSayIsKeptApart() {
        var home = cast.family();
        for (var days : List.of(20, 2)) {
            answer(home, "PHQ-9", 9, days == 20 ? 2 : 1, days, Optional.empty());
            answer(home, "GAD-7", 7, 1, days, Optional.empty());
            answer(home, "DASH-RIC", 24, 1, days, Optional.empty());
        }
        var page = client.as(home.mothersPractitioner()).page(change(home));

        assertThat(page).contains("Answered by the parent, about themselves", "Answered by the practitioner");
        assertThat(page.indexOf("DASH-RIC:")).isGreaterThan(page.indexOf("Answered by the practitioner"));
        assertThat(page.indexOf("PHQ-9:")).isLessThan(page.indexOf("Answered by the practitioner"));
        assertThat(page).containsOnlyOnce("Taken together, better");
    }

    @Test
    void goalsAreOnTheSamePageInTheParentsWords() {
        var home = cast.family();
        var robin = home.mothersPractitioner();
        var goal = GoalId.random();
        goals.set(robin, home.mother().caseFile(), goal, "Sleep through the night");
        for (var value : List.of(3, 6)) rate(robin, home, goal, value, 6 - value);

        assertThat(client.as(robin).page(change(home)))
                .contains("Sleep through the night", "3 higher, from 3 to 6. Reliably better.")
                .contains("Reliable is a change of 3 or more, as published.")
                .doesNotContain("GBO: First goal", "Answered once so far");
    }

    void rate(Actor actor, Household home, GoalId goal, int value, int daysAgo) {
        goals.rate(
                actor,
                home.mother().caseFile(),
                new NewRating(
                        ResponseId.random(),
                        clock.today().minusDays(daysAgo),
                        Optional.empty(),
                        Given.TOGETHER,
                        java.util.Map.of(goal, value)));
    }

    @Test
    void nothingAnsweredIsSaidAndNobodyElseFindsThePage() {
        var home = cast.family();
        assertThat(client.as(home.mothersPractitioner()).page(change(home))).contains("Nothing has been answered yet.");

        answer(home, "PHQ-9", 9, 1, 2, Optional.empty());
        for (var stranger : List.of(
                home.fathersPractitioner(),
                cast.practitioner(Cast.LONDON),
                cast.manager(Cast.BLACKPOOL),
                cast.evaluator(),
                cast.safeguardingAdvisor()))
            assertThat(client.as(stranger).get(change(home)).getResponse().getStatus())
                    .isEqualTo(404);
        assertThat(client.as(home.manager()).page(change(home))).contains("PHQ-9");
    }

    @Test
    void manyTimesAreStillOnOneChart() {
        var home = cast.family();
        IntStream.range(0, 25).forEach(n -> answer(home, "PHQ-9", 9, n % 4 == 3 ? 1 : 0, 25 - n, Optional.empty()));

        assertThat(client.as(home.mothersPractitioner()).page(change(home))).contains("n = 25 scores.");
    }
}

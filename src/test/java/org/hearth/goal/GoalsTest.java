package org.hearth.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.instrument.Answers;
import org.hearth.measure.Correction;
import org.hearth.measure.Given;
import org.hearth.measure.Measures;
import org.hearth.measure.ResponseId;
import org.hearth.measure.Timepoint;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;

/** A parent's goals: set, said anew, rated and ended, and never rewritten. */
@HearthTest
class GoalsTest {
    final Goals goals;
    final Measures measures;
    final Cast cast;
    final Client client;
    final Owner owner;
    final TestClock clock;

    GoalsTest(Goals goals, Measures measures, Cast cast, Client client, Owner owner, TestClock clock) {
        this.goals = goals;
        this.measures = measures;
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
    }

    static CaseFileId file(Household home) {
        return home.mother().caseFile();
    }

    GoalId set(Household home, String words) {
        var id = GoalId.random();
        assertThat(goals.set(home.mothersPractitioner(), file(home), id, words)).isTrue();
        return id;
    }

    boolean rate(Actor actor, Household home, Map<GoalId, Integer> values) {
        return goals.rate(actor, file(home), rating(ResponseId.random(), values));
    }

    NewRating rating(ResponseId id, Map<GoalId, Integer> values) {
        return new NewRating(id, clock.today(), Optional.of(Timepoint.BASELINE), Given.TOGETHER, values);
    }

    Goal goal(Household home, GoalId id) {
        return goals.find(home.mothersPractitioner(), id).orElseThrow();
    }

    @Test
    void aGoalIsKeptInTheParentsWordsAndSealed() {
        var home = cast.family();
        var id = set(home, "Be calmer in the mornings");

        assertThat(goals.of(home.mothersPractitioner(), file(home)))
                .singleElement()
                .satisfies(goal -> assertThat(goal.words()).isEqualTo("Be calmer in the mornings"));
        assertThat(owner.db()
                        .sql("select encode(words_sealed, 'escape') from goal_words where goal_id = ?::uuid")
                        .param(id.toString())
                        .query(String.class)
                        .single())
                .doesNotContain("calmer");
    }

    @Test
    void thereIsRoomForAsManyGoalsAsTheInstrumentHasAndSendingTwiceSetsOne() {
        var home = cast.family();
        var first = set(home, "One");
        assertThat(goals.set(home.mothersPractitioner(), file(home), first, "One"))
                .isTrue();
        set(home, "Two");
        var third = set(home, "Three");

        assertThat(goals.set(home.mothersPractitioner(), file(home), GoalId.random(), "Four"))
                .isFalse();
        assertThat(goals.of(home.mothersPractitioner(), file(home))).hasSize(3);

        assertThat(goals.end(home.mothersPractitioner(), third, 1, Ending.REACHED))
                .isTrue();
        assertThat(goals.set(home.mothersPractitioner(), file(home), GoalId.random(), "Four"))
                .isTrue();
    }

    @Test
    void ratingsAreScoresOfTheInstrumentAndOfTheirGoal() {
        var home = cast.family();
        var one = set(home, "One");
        var two = set(home, "Two");
        var id = ResponseId.random();

        assertThat(goals.rate(home.mothersPractitioner(), file(home), rating(id, Map.of(one, 4, two, 7))))
                .isTrue();
        assertThat(goals.rate(home.mothersPractitioner(), file(home), rating(id, Map.of(one, 9))))
                .isTrue();

        assertThat(goal(home, one).ratings()).extracting(Goal.Rating::value).containsExactly(4);
        var kept = measures.find(home.mothersPractitioner(), id).orElseThrow();
        assertThat(kept.instrument()).isEqualTo("GBO");
        assertThat(kept.scales())
                .containsEntry("First goal", 4.0)
                .containsEntry("Second goal", 7.0)
                .hasSize(2);
    }

    @Test
    void aCorrectedRatingIsCorrectOnTheGoalToo() {
        var home = cast.family();
        var one = set(home, "One");
        var id = ResponseId.random();
        goals.rate(home.mothersPractitioner(), file(home), rating(id, Map.of(one, 4)));

        measures.correct(
                home.mothersPractitioner(),
                id,
                1,
                new Correction(Optional.empty(), clock.today(), Given.ALONE, Answers.of(5, null, null)));

        assertThat(goal(home, one).ratings()).extracting(Goal.Rating::value).containsExactly(5);
    }

    @Test
    void anotherGoalInTheSamePlaceHasRatingsOfItsOwn() {
        var home = cast.family();
        var old = set(home, "Find a flat");
        rate(home.mothersPractitioner(), home, Map.of(old, 2));
        goals.end(home.mothersPractitioner(), old, 1, Ending.LET_GO);
        var fresh = set(home, "Sleep well");
        rate(home.mothersPractitioner(), home, Map.of(fresh, 8));

        assertThat(goal(home, fresh).place()).isEqualTo(goal(home, old).place());
        assertThat(goal(home, old).ratings()).extracting(Goal.Rating::value).containsExactly(2);
        assertThat(goal(home, fresh).ratings()).extracting(Goal.Rating::value).containsExactly(8);
    }

    @Test
    void anEndedGoalIsNotRatedAnyMoreAndNothingIsKept() {
        var home = cast.family();
        var one = set(home, "One");
        var two = set(home, "Two");
        goals.end(home.manager(), one, 1, Ending.REACHED);

        assertThat(rate(home.mothersPractitioner(), home, Map.of(one, 5, two, 5)))
                .isFalse();
        assertThat(goal(home, two).ratings()).isEmpty();
        assertThat(measures.of(home.mothersPractitioner(), file(home))).isEmpty();
    }

    @Test
    void sayingItAnewKeepsWhatItWasCalledBefore() {
        var home = cast.family();
        var id = set(home, "Be calm");
        rate(home.mothersPractitioner(), home, Map.of(id, 3));

        assertThat(goals.reword(home.mothersPractitioner(), id, 1, "Be calm with the baby"))
                .isTrue();
        assertThat(goals.reword(home.manager(), id, 1, "Something else"))
                .as("of what somebody else changed meanwhile")
                .isFalse();

        assertThat(goal(home, id).wordings())
                .extracting(Goal.Worded::words)
                .containsExactly("Be calm", "Be calm with the baby");
        assertThat(goal(home, id).ratings()).hasSize(1);
        assertThat(owner.db()
                        .sql("select has_table_privilege('hearth_test_app', 'goal_words', 'update')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void nobodyElseFindsAGoalOrChangesOne() {
        var home = cast.family();
        var id = set(home, "One");

        for (var stranger : List.of(
                home.fathersPractitioner(),
                cast.practitioner(Cast.LONDON),
                cast.manager(Cast.BLACKPOOL),
                cast.evaluator(),
                cast.administrator(),
                cast.intake(),
                cast.safeguardingAdvisor())) {
            assertThat(goals.of(stranger, file(home))).isEmpty();
            assertThat(goals.find(stranger, id)).isEmpty();
            assertThatThrownBy(() -> goals.set(stranger, file(home), GoalId.random(), "x"))
                    .isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> goals.reword(stranger, id, 1, "x")).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> goals.end(stranger, id, 1, Ending.REACHED)).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> rate(stranger, home, Map.of(id, 5))).isInstanceOf(NotHere.class);
            assertThat(client.as(stranger).get("/goals/" + id).getResponse().getStatus())
                    .isEqualTo(404);
        }
        assertThat(goal(home, id).version()).isEqualTo(1);
    }

    @Test
    void aGoalOfAnotherParentIsNotRatedHere() {
        var home = cast.family();
        var fathers = GoalId.random();
        goals.set(home.fathersPractitioner(), home.father().caseFile(), fathers, "His");

        assertThat(rate(home.mothersPractitioner(), home, Map.of(fathers, 5))).isFalse();
    }
}

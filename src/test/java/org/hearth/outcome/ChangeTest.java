package org.hearth.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.casefile.FamilyId;
import org.hearth.change.Together;
import org.hearth.family.PersonFact;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.instrument.AnsweredBy;
import org.hearth.instrument.Direction;
import org.hearth.measure.ScoreFact;
import org.hearth.measure.Timepoint;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    /** Hours of sleep gained under two drugs: Student 1908, Biometrika 6, 1–25; t = −4.0621 with 9 degrees of freedom. */
    @Test
    void studentsSleepDataComeToStudentsT() {
        double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

        var change = change(second, first);

        assertThat(change.n()).isEqualTo(10);
        assertThat(change.df()).isEqualTo(9);
        assertThat(change.t()).isCloseTo(-4.0621, within(5e-5));
        assertThat(change.meanChange()).isCloseTo(-1.58, within(1e-9));
        assertThat(change.sdChange()).isCloseTo(1.229995, within(5e-7));
    }

    @Test
    void aChangeOfExactlyTheThresholdCounts() {
        var change = change(new double[] {10, 16, 9.9}, new double[] {4, 22, 4});

        assertThat(change.reliablyImproved()).isEqualTo(1);
        assertThat(change.reliablyDeteriorated()).isEqualTo(1);
        assertThat(change.aboveCutoffBaseline()).isEqualTo(2);
        assertThat(change.recovered()).isEqualTo(1);
    }

    @Test
    void takenTogetherOneThatIsWorseOutweighsAndAnotherRaterDoesNotCount() {
        var person = new PersonId(new UUID(1, 1));
        var people = List.of(new PersonFact(person, new FamilyId(new UUID(2, 1)), PersonRole.MOTHER, Optional.empty()));
        var scores = new ArrayList<ScoreFact>();
        for (var instrument : List.of("better", "worse", "seen")) {
            scores.add(score(person, instrument, Timepoint.BASELINE, instrument.equals("better") ? 20 : 5));
            scores.add(score(person, instrument, Timepoint.YEAR1, instrument.equals("better") ? 5 : 20));
        }
        scores.add(score(person, "once", Timepoint.BASELINE, 20));
        var facts = new Facts(people, List.of(), List.of(), List.of(), scores, List.of());
        var better = Threshold.of("better", 6, 10);
        var worse = Threshold.of("worse", 6, 10);
        var once = Threshold.of("once", 6, 10);
        var seen = Threshold.of("seen", AnsweredBy.PRACTITIONER, Direction.LOWER_IS_BETTER, 6, 10);

        assertThat(together(facts, better, worse, once, seen)).containsExactly(Together.DETERIORATED);
        assertThat(together(facts, better, once, seen)).containsExactly(Together.IMPROVED);
        assertThat(together(facts, once, seen)).isEmpty();
        assertThat(together(facts, Threshold.of("worse", AnsweredBy.PARENT, Direction.HIGHER_IS_BETTER, 6, 10)))
                .containsExactly(Together.IMPROVED);
    }

    private static List<Together> together(Facts facts, Threshold... thresholds) {
        return TakenTogether.of(facts, List.of(thresholds), AnsweredBy.PARENT, Timepoint.YEAR1, Period.until(DAY))
                .stream()
                .map(TakenTogether::together)
                .toList();
    }

    @Test
    void aSecondBirthdayOnTheTwentyNinthOfFebruaryIsOnTheFirstOfMarch() {
        assertThat(CareChange.secondBirthday(LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(CareChange.secondBirthday(LocalDate.of(2022, 2, 28))).isEqualTo(LocalDate.of(2024, 2, 28));
    }

    private static PairedChange change(double[] baseline, double[] later) {
        var people = new ArrayList<PersonFact>();
        var scores = new ArrayList<ScoreFact>();
        for (int i = 0; i < baseline.length; i++) {
            var person = new PersonId(new UUID(1, i));
            people.add(new PersonFact(person, new FamilyId(new UUID(2, i)), PersonRole.MOTHER, Optional.empty()));
            scores.add(score(person, Timepoint.BASELINE, baseline[i]));
            scores.add(score(person, Timepoint.YEAR1, later[i]));
        }
        var facts = new Facts(people, List.of(), List.of(), List.of(), scores, List.of());
        var threshold = Threshold.of("scale", 6, 10);
        return PairedChange.of(facts, threshold, Timepoint.YEAR1, role -> true, Period.until(DAY));
    }

    private static ScoreFact score(PersonId person, Timepoint when, double total) {
        return score(person, "scale", when, total);
    }

    private static ScoreFact score(PersonId person, String instrument, Timepoint when, double total) {
        return new ScoreFact(person, instrument, Optional.of(when), DAY, Optional.of(total), Optional.empty(), false);
    }
}

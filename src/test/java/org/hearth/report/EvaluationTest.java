package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hearth.enrolment.EndReason;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Attender.Standing;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.outcome.SampleFacts;
import org.hearth.statistics.Proportion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample caseload as an evaluator sees it, held against the same caseload counted by other means. */
class EvaluationTest {
    private static Facts facts = new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void readTheSample() {
        facts = SampleFacts.facts();
    }

    @Test
    void theFlowCountsWhatTheCaseloadHas() {
        var tally = new FlowTopic().count(facts, period());
        var expected = SampleFacts.expected();

        assertThat(tally.count("referrals"))
                .isEqualTo(expected.get("rows").get("referrals").asInt());
        assertThat(tally.count("eligible"))
                .isEqualTo(expected.get("referral_decisions").get("eligible").asInt());
        for (var reason : EndReason.values())
            assertThat(tally.count("all " + reason.code()))
                    .as(reason.code())
                    .isEqualTo(expected.get("enrolment_ends").get(reason.code()).asInt());
        assertThat(tally.count("all still here"))
                .isEqualTo(expected.get("enrolment_ends").get("").asInt());
    }

    @Test
    void everyParentIsInOnePlaceAtEachAssessment() {
        var tally = new FlowTopic().count(facts, period());
        for (var group : List.of("all", "mother", "father"))
            for (var timepoint : Timepoint.values())
                assertThat(Arrays.stream(Standing.values())
                                .mapToInt(standing -> tally.count(group + " " + timepoint.code() + " " + standing))
                                .sum())
                        .isEqualTo(tally.count(group + " parents"))
                        .isPositive();
        assertThat(tally.count("all baseline NOT_YET_DUE")).isZero();
        assertThat(tally.count("all year2 NOT_YET_DUE")).isPositive();
    }

    @Test
    void whoIsThereLeavesOrWasLastSeen() {
        var tally = new StayingTopic().count(facts, period());
        var months = List.of(3, 6, 9, 12, 18, 24);

        assertThat(IntStream.range(1, months.size()).boxed())
                .allSatisfy(i -> assertThat(tally.count("all there at " + months.get(i - 1)))
                        .isEqualTo(tally.count("all there at " + months.get(i))
                                + tally.count("all left by " + months.get(i))
                                + tally.count("all last seen by " + months.get(i))));
        var early = Arrays.stream(EndReason.values())
                .filter(reason -> reason != EndReason.COMPLETED)
                .mapToInt(reason -> new FlowTopic().count(facts, period()).count("all " + reason.code()))
                .sum();
        assertThat(months.stream()
                        .mapToInt(month -> tally.count("all left by " + month))
                        .sum())
                .isBetween(1, early);
    }

    @Test
    void theChangeIsAsLargeAsItsTSays() {
        var change = SampleFacts.expected().get("outcomes").get("PHQ-9 baseline->year1 all");
        var n = change.get("n").asInt();
        var report = report(new ChangeTopic(SampleFacts.THRESHOLDS));

        var sure = row(report, "PHQ-9: how sure", "After one year, all parents");
        assertThat(number(sure.get(5 + 0))).isCloseTo(change.get("t").asDouble() / Math.sqrt(n), within(0.005));
        assertThat(sure.get(3)).isEqualTo("<0.001");
        assertThat(sure.get(4)).isEqualTo("<0.001");
        var range = row(report, "PHQ-9: the clinical range", "After one year, all parents");
        var before = change.get("above_cutoff_baseline").asInt();
        assertThat(range.get(1)).isEqualTo(String.format(Locale.UK, "%.1f%%", 100.0 * before / n));
        assertThat(range.get(2)).isEqualTo(Words.shares(new Proportion(before, n).interval(), 1));
        assertThat(number(range.get(5)) - number(range.get(6)))
                .isEqualTo(before - change.get("above_cutoff_followup").asInt());
    }

    @Test
    void takenTogetherEveryParentIsCountedOnceAndTheWorstWeighsMost() {
        var tally = new ChangeTopic(SampleFacts.THRESHOLDS).count(facts, period());

        assertThat(tally.totals()).allSatisfy(total -> assertThat(
                        total.parts().stream().mapToInt(tally::count).sum())
                .as(total.key())
                .isEqualTo(tally.count(total.key())));
        for (var later : List.of("year1", "year2")) {
            var together = "all together PARENT " + later + " ";
            assertThat(tally.count(together + "n")).isPositive();
            for (var threshold : SampleFacts.THRESHOLDS) {
                var own = "all " + threshold.instrument() + " " + later + " ";
                assertThat(tally.count(together + "n")).isGreaterThanOrEqualTo(tally.count(own + "n"));
                assertThat(tally.count(together + "worse")).isGreaterThanOrEqualTo(tally.count(own + "worse"));
            }
        }
        var report = report(new ChangeTopic(SampleFacts.THRESHOLDS));
        assertThat(row(report, "All measures taken together", "After one year, all parents"))
                .hasSize(4)
                .first()
                .isEqualTo(String.valueOf(tally.count("all together PARENT year1 n")));
    }

    @Test
    void everyPairIsInOneBandOfSessions() {
        var change = SampleFacts.expected().get("outcomes").get("PHQ-9 baseline->year1 all");
        var tally = new DoseTopic(SampleFacts.THRESHOLDS).count(facts, period());

        assertThat(tally.count("PHQ-9 year1 n")).isEqualTo(change.get("n").asInt());
        assertThat(tally.totals()).allSatisfy(total -> assertThat(
                        total.parts().stream().mapToInt(tally::count).sum())
                .isEqualTo(tally.count(total.key())));
        var relation = row(
                report(new DoseTopic(SampleFacts.THRESHOLDS)),
                "Do more sessions go with more change?",
                "PHQ-9 after one year");
        assertThat(number(relation.get(1))).isBetween(-1.0, 1.0);
    }

    @Test
    void ofWhatWasDueNothingIsCountedTwice() {
        var tally = new StartTopic(SampleFacts.THRESHOLDS).count(facts, period());

        assertThat(tally.totals()).isNotEmpty().allSatisfy(total -> assertThat(
                        total.parts().stream().mapToInt(tally::count).sum())
                .as(total.key())
                .isEqualTo(tally.count(total.key())));
        assertThat(tally.count("all PHQ-9 baseline not scorable")).isPositive();
    }

    private static Period period() {
        return Period.until(SampleFacts.AS_OF);
    }

    private static Report report(Topic topic) {
        return topic.report(new View(facts, period(), Figures.exact(topic.count(facts, period())), "so far"));
    }

    private static List<String> row(Report report, String table, String label) {
        return report.tables().stream()
                .filter(one -> one.title().equals(table))
                .flatMap(one -> one.rows().stream())
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace('−', '-'));
    }
}

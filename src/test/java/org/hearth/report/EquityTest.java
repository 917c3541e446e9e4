package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.outcome.Facts;
import org.hearth.outcome.SampleFacts;
import org.hearth.report.EquityTopic.Part;
import org.hearth.report.Report.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who stays and who gains: the sample's parents, counted by hand from its files, and what is said of a difference. */
class EquityTest {
    private static final EquityTopic TOPIC = new EquityTopic(SampleFacts.THRESHOLDS);
    private static Facts facts = new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void readTheSample() {
        facts = SampleFacts.facts();
    }

    @Test
    void everyGroupIsCountedByTheSameRules() {
        counts("all", 690, 570, 497, 440, 302);
        counts("under 25", 189, 157, 147, 123, 99);
        counts("25 to 34", 274, 231, 195, 178, 113);
        counts("35 and over", 227, 182, 155, 139, 90);
        counts("age not known", 0, 0, 0, 0, 0);
        counts("first baby", 332, 270, 235, 206, 143);
        counts("other children", 358, 300, 262, 234, 159);
    }

    @Test
    void whoGainedAreThoseTheReportOnChangeCounts() {
        var change = SampleFacts.expected().get("outcomes").get("PHQ-9 baseline->year1 all");
        var tally = TOPIC.countWhole(facts, Slice.WHOLE.period(SampleFacts.AS_OF));

        assertThat(tally.count("all: asked again")).isEqualTo(change.get("n").asInt());
        assertThat(tally.count("all: reliably better"))
                .isEqualTo(change.get("reliably_improved").asInt());
    }

    @Test
    void sessionsAreThoseOfTheFirstYear() {
        var table = table(exactly(), "Sessions in the first year");

        assertThat(row(table, "Under 25")).startsWith("157", "12.75");
        assertThat(row(table, "35 and over")).startsWith("182", "13.81");
    }

    @Test
    void ofOneSiteAllParentsAreToldTogether() {
        var period = Slice.WHOLE.period(SampleFacts.AS_OF);
        var report = TOPIC.report(new View(facts, period, Figures.exact(TOPIC.count(facts, period)), "so far"));

        assertThat(report.tables())
                .allSatisfy(table ->
                        assertThat(table.rows()).extracting(Report.Row::label).containsExactly("All parents"));
        assertThat(report.headline()).contains("only in the whole programme’s report");
        assertThat(report.charts()).isEmpty();
    }

    @Test
    void noTwoCharacteristicsAreCrossed() {
        assertThat(exactly().tables()).allSatisfy(table -> assertThat(table.rows())
                .extracting(Report.Row::label)
                .containsExactly(
                        "All parents",
                        "Under 25",
                        "25 to 34",
                        "35 and over",
                        "Age not known",
                        "First baby",
                        "Other children before"));
    }

    @Test
    void aDifferenceIsSaidOnlyWhereTheIntervalsDoNotOverlapAndNoCauseIsNamed() {
        var far = report(Map.of("under 25", new int[] {100, 40}, "25 to 34", new int[] {100, 80}));
        var near = report(Map.of("under 25", new int[] {100, 60}, "25 to 34", new int[] {100, 65}));

        assertThat(table(far, "There for a year").rule())
                .contains(
                        "By age at joining: the share is smaller for “Under 25” than for “25 to 34”",
                        "why, these numbers do not say");
        assertThat(table(near, "There for a year").rule())
                .contains("By age at joining: the intervals overlap, so no difference is shown");
        assertThat(row(table(far, "There for a year"), "Under 25"))
                .containsExactly("100", "40", "40.0%", "30.9% to 49.8%");
    }

    @Test
    void ofWhatIsWithheldNothingIsSaid() {
        var withheld = report(Map.of("under 25", new int[] {100, 40}));

        assertThat(table(withheld, "There for a year").rule()).contains("too few are shown to compare");
        assertThat(row(table(withheld, "There for a year"), "25 to 34")).containsOnly(Figure.WITHHELD);
        assertThat(row(table(withheld, "Sessions in the first year"), "25 to 34"))
                .containsOnly(Figure.WITHHELD);
        assertThat(report(Map.of()).headline()).contains("is withheld here");
    }

    private static void counts(String group, int n, int due, int stayed, int ended, int completed) {
        var tally = TOPIC.countWhole(facts, Slice.WHOLE.period(SampleFacts.AS_OF));
        assertThat(List.of(
                        tally.count(group + ": parents"),
                        tally.count(group + ": " + Part.YEAR.of()),
                        tally.count(group + ": " + Part.YEAR.count()),
                        tally.count(group + ": " + Part.END.of()),
                        tally.count(group + ": " + Part.END.count())))
                .as(group)
                .containsExactly(n, due, stayed, ended, completed);
    }

    private static Report exactly() {
        var period = Slice.WHOLE.period(SampleFacts.AS_OF);
        return TOPIC.report(new View(facts, period, Figures.exact(TOPIC.countWhole(facts, period)), "so far"));
    }

    /** Of groups whose two numbers for the year are shown, everything else being withheld. */
    private static Report report(Map<String, int[]> shown) {
        var period = Slice.WHOLE.period(SampleFacts.AS_OF);
        var figures = new HashMap<String, Figure>();
        TOPIC.countWhole(facts, period).shown().keySet().forEach(key -> figures.put(key, Figure.withheld()));
        shown.forEach((group, numbers) -> {
            figures.put(group + ": " + Part.YEAR.of(), Figure.of(numbers[0]));
            figures.put(group + ": " + Part.YEAR.count(), Figure.of(numbers[1]));
        });
        return TOPIC.report(new View(facts, period, new Figures(figures), "so far"));
    }

    private static Table table(Report report, String title) {
        return report.tables().stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(Table table, String label) {
        return table.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow()
                .cells();
    }
}

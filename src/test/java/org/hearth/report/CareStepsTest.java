package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.chart.FlowChart;
import org.hearth.disclosure.Profile;
import org.hearth.disclosure.Profiles;
import org.hearth.outcome.Facts;
import org.hearth.outcome.SampleFacts;
import org.hearth.team.SiteCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From joining to the first birthday and to the second: the sample's babies, step by step, and what a picture of them gives away. */
class CareStepsTest {
    private static final Profile DFE = Profiles.named(Profiles.DEFAULT).orElseThrow();
    private static final List<SiteCode> SITES = Stream.of("blackpool", "connect", "hertfordshire", "london")
            .map(SiteCode::of)
            .toList();
    private static final CareTopic TOPIC = new CareTopic();
    private static Facts facts = new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    private static Release release = Release.of(TOPIC, facts, SampleFacts.AS_OF, List.of(), Set.of(), Map.of(), DFE);

    @BeforeAll
    static void readTheSample() {
        facts = SampleFacts.facts();
        release = Release.of(TOPIC, facts, SampleFacts.AS_OF, SITES, Set.of(), Map.of(), DFE);
    }

    /** Counted by hand from the sample's files. */
    @Test
    void everyStepIsCounted() {
        var tally = TOPIC.countWhole(facts, Slice.WHOLE.period(SampleFacts.AS_OF));

        assertThat(tally.count("babies")).isEqualTo(197);
        assertThat(tally.count("first: less")).isEqualTo(96);
        assertThat(tally.count("first: same")).isEqualTo(83);
        assertThat(tally.count("first: more")).isEqualTo(18);
        assertThat(tally.count("second: less")).isEqualTo(66);
        assertThat(tally.count("second: same")).isEqualTo(111);
        assertThat(tally.count("second: more")).isEqualTo(20);
        assertThat(tally.count("first: cpp to cin")).isEqualTo(14);
        assertThat(tally.count("second: cpp to early_help")).isEqualTo(6);
        assertThat(tally.count("unknown at one")).isZero();
    }

    @Test
    void whoeverMaySeeEveryCountSeesEveryBand() {
        var picture = CareSteps.picture(exactly(Slice.WHOLE));

        assertThat(picture.bands().stream().mapToDouble(FlowChart.Band::value).sum())
                .isEqualTo(2 * 197);
        assertThat(picture.note()).isEmpty();
        assertThat(picture.columns())
                .allSatisfy(column -> assertThat(column.places()).hasSize(6));
    }

    @Test
    void noBandIsDrawnWhoseNumberIsWithheldAndThePictureSaysSo() {
        var exact = CareSteps.picture(exactly(Slice.WHOLE));
        var picture = CareSteps.picture(view(Slice.WHOLE, release.figures(Slice.WHOLE)));

        assertThat(exact.bands()).anyMatch(band -> band.value() <= 5);
        assertThat(picture.bands()).isNotEmpty().allMatch(band -> band.value() > 5);
        assertThat(picture.bands().size()).isLessThan(exact.bands().size());
        assertThat(picture.note()).contains("left out");
    }

    /** The picture is drawn from what is shown: two truths that look alike on the page look alike in it. */
    @Test
    void whatIsWithheldMakesNoDifferenceToThePicture() {
        var shown = release.figures(Slice.WHOLE);
        var period = Slice.WHOLE.period(SampleFacts.AS_OF);
        var truth = new View(facts, period, shown, "so far");
        var other = new View(facts.at(SiteCode.CONNECT), period, shown, "so far");

        assertThat(CareSteps.picture(truth)).isEqualTo(CareSteps.picture(other));
        assertThat(TOPIC.report(truth)).isEqualTo(TOPIC.report(other));
    }

    @Test
    void ofOneSiteOrYearOnlyWhoSeesEveryNumberSeesTheSteps() {
        for (var slice : List.of(Slice.of(SiteCode.CONNECT), Slice.of(2023))) {
            var outside = TOPIC.report(view(slice, release.figures(slice)));
            assertThat(outside.flows()).isEmpty();
            assertThat(outside.headline()).doesNotContain("first birthday");
        }
        assertThat(TOPIC.report(exactly(Slice.of(SiteCode.CONNECT))).flows()).hasSize(1);
    }

    @Test
    void theSentenceSaysHowManyMoved() {
        assertThat(TOPIC.report(exactly(Slice.WHOLE)).headline())
                .contains(
                        "From joining to the first birthday, 96 moved to less social care, 83 stayed as they were and 18 moved to"
                                + " more.");
    }

    private static View exactly(Slice slice) {
        return view(slice, Figures.exact(TOPIC.countWhole(slice.of(facts), slice.period(SampleFacts.AS_OF))));
    }

    private static View view(Slice slice, Figures figures) {
        return new View(slice.of(facts), slice.period(SampleFacts.AS_OF), figures, "so far");
    }
}

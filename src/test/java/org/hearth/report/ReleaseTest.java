package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.disclosure.Profile;
import org.hearth.disclosure.Profiles;
import org.hearth.outcome.Facts;
import org.hearth.outcome.SampleFacts;
import org.hearth.team.SiteCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers outside the team get of the sample caseload, by every choice they have. */
class ReleaseTest {
    private static final Profile DFE = Profiles.named(Profiles.DEFAULT).orElseThrow();
    private static final List<SiteCode> SITES = Stream.of("blackpool", "connect", "hertfordshire", "london")
            .map(SiteCode::of)
            .toList();
    private static final SiteCode LONDON = SiteCode.of("london");
    private static Facts facts = new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void readTheSample() {
        facts = SampleFacts.facts();
    }

    static List<Topic> topics() {
        return List.of(
                new ReachTopic(),
                new ReferralsTopic(),
                new AttendanceTopic(),
                new CareTopic(),
                new FlowTopic(),
                new StayingTopic(),
                new StartTopic(SampleFacts.THRESHOLDS),
                new DoseTopic(SampleFacts.THRESHOLDS),
                new EquityTopic(SampleFacts.THRESHOLDS),
                new ChangeTopic(SampleFacts.THRESHOLDS));
    }

    @Test
    void thePublishedYearIsShownToEverybody() {
        var year = outside(new ReachTopic()).figures(Slice.of(2023));

        assertThat(year.of("families")).isEqualTo(Figure.of(205));
        assertThat(year.of("individuals")).isEqualTo(Figure.of(774));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void noChoiceShowsASmallNumber(Topic topic) {
        var release = outside(topic);
        for (var slice : choices(topic)) {
            var figures = release.figures(slice);
            exactly(topic, slice).byKey().forEach((key, exact) -> {
                int count = exact.count().orElseThrow();
                if (count >= 1 && count <= 5) {
                    assertThat(figures.of(key)).as(slice + " " + key).isEqualTo(Figure.withheld());
                } else if (count == 0 || figures.of(key).isShown()) {
                    assertThat(figures.of(key)).as(slice + " " + key).isEqualTo(exact);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void takingOneChoiceFromAnotherLeavesNoSmallNumber(Topic topic) {
        var release = outside(topic);
        var whole = release.figures(Slice.WHOLE);
        for (var slice : choices(topic)) {
            var part = release.figures(slice);
            part.byKey().forEach((key, figure) -> {
                if (figure.isShown() && whole.of(key).isShown()) {
                    int rest =
                            whole.of(key).count().orElseThrow() - figure.count().orElseThrow();
                    assertThat(rest == 0 || rest > 5).as(slice + " " + key).isTrue();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aManagerCannotWorkOutTheOtherSites(Topic topic) {
        var release = Release.of(topic, facts, SampleFacts.AS_OF, List.of(), Set.of(LONDON), Map.of(), DFE);
        for (var slice :
                choices(topic).stream().filter(one -> one.site().isEmpty()).toList()) {
            var whole = release.figures(slice);
            var own = slice.equals(Slice.WHOLE)
                    ? topic.countWhole(facts.at(LONDON), slice.period(SampleFacts.AS_OF))
                    : topic.count(facts.at(LONDON), slice.period(SampleFacts.AS_OF));
            whole.byKey().forEach((key, figure) -> {
                if (figure.isShown()) {
                    int others = figure.count().orElseThrow() - own.count(key);
                    assertThat(others == 0 || others > 5).as(slice + " " + key).isTrue();
                }
            });
        }
    }

    @Test
    void meansOfWithheldGroupsAreWithheldToo() {
        var topic = new ChangeTopic(SampleFacts.THRESHOLDS);
        var connect = Slice.of(SiteCode.CONNECT);
        var figures = outside(topic).figures(connect);
        var here = connect.of(facts);
        var report = topic.report(new View(here, connect.period(SampleFacts.AS_OF), figures, "so far"));

        report.tables().stream()
                .filter(table -> table.columns().contains("Mean later"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.cells().getFirst().equals(Figure.WITHHELD))
                .forEach(row -> assertThat(row.cells()).containsOnly(Figure.WITHHELD));
        assertThat(figures.anyWithheld()).isTrue();
    }

    private static List<Slice> choices(Topic topic) {
        var choices = new ArrayList<Slice>();
        choices.add(Slice.WHOLE);
        SITES.forEach(site -> choices.add(Slice.of(site)));
        if (topic.isByYear()) {
            Slice.years(facts, SampleFacts.AS_OF).map(Slice::of).forEach(choices::add);
        }
        return choices;
    }

    private static Release outside(Topic topic) {
        return Release.of(topic, facts, SampleFacts.AS_OF, SITES, Set.of(), Map.of(), DFE);
    }

    private static Figures exactly(Topic topic, Slice slice) {
        return Figures.exact(count(topic, slice));
    }

    private static Tally count(Topic topic, Slice slice) {
        return slice.equals(Slice.WHOLE)
                ? topic.countWhole(facts, slice.period(SampleFacts.AS_OF))
                : topic.count(slice.of(facts), slice.period(SampleFacts.AS_OF));
    }
}

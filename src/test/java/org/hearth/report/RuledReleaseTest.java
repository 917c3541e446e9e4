package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What readers get of the sample under each rule that a programme may choose. */
class RuledReleaseTest {
    private static final List<SiteCode> SITES = Stream.of("blackpool", "connect", "hertfordshire", "london")
            .map(SiteCode::of)
            .toList();
    private static final List<Topic> TOPICS = List.of(new ReachTopic(), new ReferralsTopic(), new CareTopic());
    private static Facts facts = new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void readTheSample() {
        facts = SampleFacts.facts();
    }

    static List<Profile> rules() {
        return Profiles.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyNumberShownIsAsTheRuleSays(Profile rule) {
        for (var topic : TOPICS) {
            var release = release(topic, rule, Map.of());
            for (var slice : release.slices()) {
                var period = slice.period(SampleFacts.AS_OF);
                var tally = slice.equals(Slice.WHOLE)
                        ? topic.countWhole(facts, period)
                        : topic.count(slice.of(facts), period);
                release.figures(slice).byKey().forEach((key, figure) -> {
                    int count = tally.count(key);
                    if (count <= rule.small() && (count > 0 || !rule.nought()))
                        assertThat(figure).as(slice + " " + key).isEqualTo(Figure.withheld());
                    if (figure.isShown()) assertThat(figure.count()).isEqualTo(rule.shown(count, slice.isOfAllSites()));
                });
            }
        }
    }

    /** Whatever the rule shows rounded is safe as counted too: so another rule can follow it without giving anything away. */
    @ParameterizedTest
    @MethodSource("rules")
    void takingASiteFromTheWholeLeavesNoSmallNumberEvenUnrounded(Profile rule) {
        for (var topic : TOPICS) {
            var had = release(topic, rule, Map.of()).had();
            var whole = topic.count(facts, Slice.WHOLE.period(SampleFacts.AS_OF));
            for (var site : SITES)
                whole.shown().keySet().stream()
                        .filter(key -> had.containsKey(Slice.WHOLE.key(key))
                                && had.containsKey(Slice.of(site).key(key)))
                        .forEach(key -> {
                            int rest = had.getOrDefault(Slice.WHOLE.key(key), 0)
                                    - had.getOrDefault(Slice.of(site).key(key), 0);
                            assertThat(rest == 0 || rest > rule.small())
                                    .as(site + " " + key)
                                    .isTrue();
                        });
        }
    }

    /** A programme changes its rule: nothing that moved by a few since is shown beside what it was. */
    @ParameterizedTest
    @MethodSource("rules")
    void aReleaseByAnotherRuleRemembersTheLast(Profile rule) {
        var dfe = Profiles.named(Profiles.DEFAULT).orElseThrow();
        var end = SampleFacts.AS_OF.withDayOfMonth(1).minusMonths(2).minusDays(1);
        var topic = new ReachTopic();
        var before = Release.of(topic, facts.asOf(end), end, SITES, Set.of(), Map.of(), dfe)
                .had();

        var now = release(topic, rule, before).had();

        before.forEach((key, was) -> {
            int moved = Math.abs(now.getOrDefault(key, was) - was);
            assertThat(moved == 0 || moved > rule.small()).as(key + " " + moved).isTrue();
        });
    }

    @Test
    void aRulesOwnMarkAndPlacesStandInTheReport() {
        var rule = Profiles.named("nhs-mental-health").orElseThrow();
        var topic = new CareTopic();
        var slice = Slice.of(SiteCode.CONNECT);
        var figures = release(topic, rule, Map.of()).figures(slice);
        var view = new View(slice.of(facts), slice.period(SampleFacts.AS_OF), figures, "so far");

        var report = Dressed.in(topic.report(view), rule);

        assertThat(figures.anyWithheld()).isTrue();
        assertThat(report.tables().getFirst().rows().stream().flatMap(row -> row.cells().stream()))
                .contains("*")
                .doesNotContain(Figure.WITHHELD)
                .noneMatch(cell -> cell.matches("\\d+\\.\\d+%"));
    }

    /** 45.4545%: rounded to one place and then again it would be 46. */
    @Test
    void aPercentageIsRoundedOnce() {
        var nhs = Profiles.named("nhs-mental-health").orElseThrow();
        var dfe = Profiles.named(Profiles.DEFAULT).orElseThrow();

        assertThat(Figure.by(nhs, 50, true).share(Figure.by(nhs, 110, true))).isEqualTo("45%");
        assertThat(Figure.by(dfe, 50, true).share(Figure.by(dfe, 110, true))).isEqualTo("45.5%");
        assertThat(Figure.by(nhs, 50, true).interval(Figure.by(nhs, 110, true))).matches("\\d+% to \\d+%");
    }

    /** A quarter is told by the programme's rule, as every other number is. */
    @ParameterizedTest
    @MethodSource("rules")
    void whatAQuarterAddedIsAsTheRuleSays(Profile rule) {
        for (int by = -30; by <= 30; by++) {
            int size = Math.abs(by);
            var moved = Figure.moved(rule, by, false);
            if (size == 0 ? !rule.nought() : size <= rule.small())
                assertThat(moved).as("%d", by).isEqualTo(Figure.withheld());
            else
                assertThat(moved.count())
                        .as("%d", by)
                        .hasValue(Integer.signum(by) * rule.shown(size, false).orElseThrow());
        }
    }

    private static Release release(Topic topic, Profile rule, Map<String, Integer> had) {
        return Release.of(topic, facts, SampleFacts.AS_OF, SITES, Set.of(), had, rule);
    }
}

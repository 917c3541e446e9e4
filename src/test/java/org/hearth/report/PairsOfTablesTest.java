package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.disclosure.Profile;
import org.hearth.disclosure.Profiles;
import org.hearth.outcome.Facts;
import org.hearth.outcome.SampleFacts;
import org.hearth.team.SiteCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pairs of tables, of caseloads of many sizes: whoever has both, a solver and time finds no small number. */
class PairsOfTablesTest {
    private static final Profile DFE = Profiles.named(Profiles.DEFAULT).orElseThrow();
    private static final List<SiteCode> SITES = Stream.of("blackpool", "connect", "hertfordshire", "london")
            .map(SiteCode::of)
            .toList();
    private static final List<Topic> TOPICS = List.of(
            new ReachTopic(),
            new ReferralsTopic(),
            new AttendanceTopic(),
            new CareTopic(),
            new EquityTopic(SampleFacts.THRESHOLDS));
    private static final LocalDate FIRST = LocalDate.of(2023, 12, 31);
    private static final LocalDate LATE = LocalDate.of(2025, 3, 31);
    private static final int CASELOADS = 6;
    private static final int MANY_CASELOADS = 50;
    private static final int PAIRS = 20;
    private static final int SMALL = 5;

    /** One table as it was shown, and what is true. */
    private record Shown(Slice slice, Tally tally, Figures figures) {}

    @Test
    void noSmallNumberCanBeWorkedOutOfTwoTables() {
        assertThat(found(CASELOADS, (topic, facts) -> release(topic, facts)::figures))
                .isEmpty();
    }

    @Test
    @Tag("soak")
    void norOutOfAThousandPairs() {
        assertThat(found(MANY_CASELOADS, (topic, facts) -> release(topic, facts)::figures))
                .isEmpty();
    }

    /** The control switched off: small numbers are withheld for their own sake and nothing else is. */
    @Test
    void withoutSecondarySuppressionTheyCan() {
        assertThat(found(CASELOADS, (topic, facts) -> slice -> primaryAlone(topic, facts, slice)))
                .isNotEmpty();
    }

    @Test
    void norOutOfOneQuartersTableAndTheNext() {
        assertThat(movedBySmallNumbers(TOPICS.subList(0, 2), FIRST, true)).isEmpty();
    }

    /** What a commissioner is told of a quarter is one release less another. */
    @Test
    void norIsWhatAQuarterAddedASmallNumber() {
        assertThat(movedBySmallNumbers(List.of(new FlowTopic(), new AttendanceTopic()), LATE, true))
                .isEmpty();
    }

    /** The control switched off: each quarter's release is made as if it were the first. */
    @Test
    void aReleaseThatForgetsTheLastOneGivesSmallNumbersAway() {
        assertThat(movedBySmallNumbers(TOPICS.subList(0, 2), FIRST, false)).isNotEmpty();
    }

    private interface Showing {
        Figures figures(Slice slice);
    }

    private static List<String> found(int caseloads, BiFunction<Topic, Facts, Showing> showing) {
        var chance = new Random(4);
        var found = new ArrayList<String>();
        var all = SampleFacts.facts();
        for (var caseload = 0; caseload < caseloads; caseload++) {
            var facts = some(all, 0.05 + 0.4 * chance.nextDouble(), chance);
            var topic = TOPICS.get(caseload % TOPICS.size());
            var shown = showing.apply(topic, facts);
            var slices = slices(topic, facts);
            for (var pair = 0; pair < PAIRS; pair++) {
                var one = shown(topic, facts, slices.get(chance.nextInt(slices.size())), shown);
                var other = shown(topic, facts, slices.get(chance.nextInt(slices.size())), shown);
                found.addAll(workedOut(topic, one, other));
            }
        }
        return found;
    }

    private static Shown shown(Topic topic, Facts facts, Slice slice, Showing showing) {
        var tally = count(topic, facts, slice);
        return new Shown(slice, tally, showing.figures(slice));
    }

    private static List<String> workedOut(Topic topic, Shown one, Shown other) {
        var reader = new PatientReader();
        for (var table : Set.of(one, other)) {
            table.figures()
                    .byKey()
                    .forEach((key, figure) -> reader.sees(table.slice().key(key), figure.count()));
            table.tally()
                    .totals()
                    .forEach(total -> reader.knowsThat(
                            table.slice().key(total.key()),
                            total.parts().stream().map(table.slice()::key).toList()));
        }
        var small = new ArrayList<String>();
        rest(one, other, reader, small);
        rest(other, one, reader, small);
        for (var table : Set.of(one, other)) {
            table.tally().keys().forEach(key -> {
                if (isSmall(table.tally().count(key))) small.add(table.slice().key(key));
            });
        }
        return small.stream()
                .filter(key -> reader.most(key) <= SMALL + 1e-6)
                .map(key -> topic.path() + ": " + key + " from " + one.slice() + " and " + other.slice())
                .toList();
    }

    /** Whoever has the whole and a part of it takes one from the other. */
    private static void rest(Shown whole, Shown part, PatientReader reader, List<String> small) {
        if (!whole.slice().equals(Slice.WHOLE) || part.slice().equals(Slice.WHOLE)) return;
        part.tally().shown().forEach((key, count) -> {
            var rest = "rest of " + part.slice().key(key);
            reader.knowsThat(whole.slice().key(key), List.of(part.slice().key(key), rest));
            if (isSmall(whole.tally().count(key) - count)) small.add(rest);
        });
    }

    private static boolean isSmall(int count) {
        return count >= 1 && count <= SMALL;
    }

    private static Figures primaryAlone(Topic topic, Facts facts, Slice slice) {
        return new Figures(count(topic, facts, slice).shown().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> isSmall(entry.getValue()) ? Figure.withheld() : Figure.of(entry.getValue()))));
    }

    private static Tally count(Topic topic, Facts facts, Slice slice) {
        var period = slice.period(SampleFacts.AS_OF);
        return slice.equals(Slice.WHOLE) ? topic.countWhole(facts, period) : topic.count(slice.of(facts), period);
    }

    private static Release release(Topic topic, Facts facts) {
        return Release.of(topic, facts, SampleFacts.AS_OF, SITES, Set.of(), Map.of(), DFE);
    }

    private static List<Slice> slices(Topic topic, Facts facts) {
        var slices = new ArrayList<>(List.of(Slice.WHOLE, Slice.WHOLE));
        SITES.forEach(site -> slices.add(Slice.of(site)));
        if (topic.isByYear())
            Slice.years(facts, SampleFacts.AS_OF).map(Slice::of).forEach(slices::add);
        return slices;
    }

    /** About so great a part of the families, and of the referrals. */
    private static Facts some(Facts all, double part, Random chance) {
        var families = all.enrolments().stream()
                .map(fact -> fact.family())
                .distinct()
                .filter(family -> chance.nextDouble() < part)
                .collect(Collectors.toSet());
        var people = all.people().stream()
                .filter(person -> families.contains(person.family()))
                .toList();
        var ids = people.stream().map(person -> person.person()).collect(Collectors.toSet());
        var enrolments = all.enrolments().stream()
                .filter(enrolment -> families.contains(enrolment.family()))
                .toList();
        var open = enrolments.stream().map(enrolment -> enrolment.enrolment()).collect(Collectors.toSet());
        return new Facts(
                        people,
                        all.care().stream()
                                .filter(fact -> ids.contains(fact.person()))
                                .toList(),
                        enrolments,
                        all.sessions().stream()
                                .filter(session -> open.contains(session.enrolment()))
                                .toList(),
                        all.scores().stream()
                                .filter(score -> ids.contains(score.person()))
                                .toList(),
                        all.referrals().stream()
                                .filter(referral -> chance.nextDouble() < part)
                                .toList())
                .asOf(SampleFacts.AS_OF);
    }

    private static List<String> movedBySmallNumbers(List<Topic> topics, LocalDate first, boolean remembering) {
        var moved = new ArrayList<String>();
        var all = SampleFacts.facts();
        for (var topic : topics) {
            var had = new HashMap<String, Integer>();
            for (var end = first;
                    !end.isAfter(SampleFacts.AS_OF);
                    end = end.plusDays(1).plusMonths(3).minusDays(1)) {
                var release = Release.of(
                        topic, all.asOf(end), end, SITES, Set.of(), remembering ? Map.copyOf(had) : Map.of(), DFE);
                var asOf = end;
                release.had().forEach((key, now) -> {
                    var before = had.put(key, now);
                    if (before != null && isSmall(Math.abs(now - before)))
                        moved.add(topic.path() + " " + asOf + " " + key + ": " + before + " then " + now);
                });
            }
        }
        return moved;
    }
}

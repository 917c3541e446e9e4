package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.disclosure.LinkedCounts;
import org.hearth.disclosure.Profile;
import org.hearth.disclosure.Profiles;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.outcome.Attender;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Members;
import org.hearth.outcome.Period;
import org.hearth.outcome.SampleFacts;
import org.hearth.team.SiteCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Pairs of groups that a reader puts together, beside what was released of the whole and the sites: whoever has all of it, every
 * number as counted and not rounded, a solver and time, finds no small number.
 */
class PairsOfGroupsTest {
    private static final List<SiteCode> SITES = Stream.of("blackpool", "connect", "hertfordshire", "london")
            .map(SiteCode::of)
            .toList();
    private static final Profile DFE = Profiles.named(Profiles.DEFAULT).orElseThrow();
    private static final Period UNTIL = Period.until(SampleFacts.AS_OF);
    private static final List<Topic> TOPICS = List.of(
            new DoseTopic(SampleFacts.THRESHOLDS.subList(0, 1)),
            new StartTopic(SampleFacts.THRESHOLDS.subList(0, 1)),
            new ChangeTopic(SampleFacts.THRESHOLDS.subList(0, 1)),
            new StayingTopic(),
            new FlowTopic());
    private static final int PAIRS = 4;
    private static final int QUICK = 2;
    private static final int MANY = 1000;
    private static final int A_CASELOAD = 20;
    private static final int TARGETS = 2;

    /** One table: whose it is, who is behind each number, and which numbers its reader has. */
    private record Table(String name, Tally tally, Heard heard, Optional<PersonRole> group, boolean noughtIsShown) {
        Set<PersonId> behind(String key) {
            return heard.cell(key).findFirst().map(Heard.Cell::people).orElse(Set.of());
        }

        boolean has(String key) {
            return tally.shown().containsKey(key)
                    && (tally.count(key) == 0 || heard.cell(key).anyMatch(Heard.Cell::known));
        }
    }

    @Test
    void noSmallNumberCanBeWorkedOutOfTwoGroups() {
        assertThat(found(PAIRS, PAIRS / QUICK, QUICK, true)).isEmpty();
    }

    @Test
    @Tag("soak")
    void norOutOfAThousandPairsOfGroups() {
        assertThat(found(MANY, A_CASELOAD, TOPICS.size(), true)).isEmpty();
    }

    /** The control switched off: each group is made safe by itself and held against nothing. */
    @Test
    void ofGroupsThatAreHeldAgainstNothingTheyCan() {
        assertThat(found(4 * PAIRS, 2 * PAIRS, QUICK, false)).isNotEmpty();
    }

    /** The control by itself. */
    @Test
    void aGroupThatLeavesAFewOfTheWholeIsNotCounted() {
        var facts = SampleFacts.facts();
        var all = Members.of(facts).everybody();
        var three = all.stream().limit(3).collect(Collectors.toSet());
        var rest = new HashSet<>(all);
        rest.removeAll(three);
        var before = List.of(new Heard(all, Map.of()));

        assertThat(GroupRelease.mayBeCounted(rest, before, List.of())).isFalse();
        assertThat(GroupRelease.mayBeCounted(rest, List.of(), List.of())).isTrue();
        assertThat(GroupRelease.mayBeCounted(all, before, List.of())).isTrue();
        assertThat(GroupRelease.mayBeCounted(three, List.of(), List.of())).isFalse();
    }

    /** Else whoever asks for one day more and is answered knows that nobody is between, and whoever is refused, that somebody is. */
    @Test
    void aGroupOfTheSamePeopleThatWasChosenOtherwiseIsRefusedLikeOneOfAFewMore() {
        var everybody = Members.of(SampleFacts.facts()).everybody().stream().toList();
        var hundred = Set.copyOf(everybody.subList(0, 100));
        var before = List.of(new Heard(hundred, Map.of()));

        for (int more = 0; more < GroupRelease.ENOUGH; more++)
            assertThat(GroupRelease.mayBeCounted(Set.copyOf(everybody.subList(0, 100 + more)), before, before))
                    .as("%d more", more)
                    .isFalse();
        assertThat(GroupRelease.mayBeCounted(Set.copyOf(everybody.subList(0, 110)), before, before))
                .isTrue();
        assertThat(GroupRelease.mayBeCounted(hundred, before, List.of())).isTrue();
    }

    /** Three groups, of which no two are near each other, and yet the third is what the others leave of the whole, but for a few. */
    @Test
    void whatSeveralGroupsLeaveOfTheWholeIsSeenToo() {
        var everybody = Members.of(SampleFacts.facts()).everybody().stream().toList();
        var whole = Set.copyOf(everybody);
        var one = Set.copyOf(everybody.subList(0, 100));
        var other = Set.copyOf(everybody.subList(100, 200));
        var before = Stream.of(whole, one, other)
                .map(members -> new Heard(members, Map.of()))
                .toList();

        var allButThree = Set.copyOf(everybody.subList(203, everybody.size()));

        assertThat(GroupRelease.mayBeCounted(allButThree, before, List.of())).isFalse();
        assertThat(GroupRelease.mayBeCounted(Set.copyOf(everybody.subList(200, everybody.size())), before, List.of()))
                .isTrue();
    }

    /** Pairs of so many topics, so many of each caseload: of the whole sample first, then of parts of it. */
    private static List<String> found(int pairs, int ofACaseload, int topics, boolean held) {
        var chance = new Random(37);
        var found = new ArrayList<String>();
        var all = SampleFacts.facts();
        for (int caseload = 0; caseload * ofACaseload < pairs; caseload++) {
            var part = caseload < topics ? 1 : 0.3 + 0.7 * chance.nextDouble();
            var world = World.of(TOPICS.get(caseload % topics), part(all, part, chance));
            for (int pair = 0; pair < ofACaseload; pair++) found.addAll(world.pair(chance, held));
        }
        return found;
    }

    /** About so great a part of the families. */
    private static Facts part(Facts all, double part, Random chance) {
        if (part >= 1) return all;
        var families = all.enrolments().stream()
                .map(fact -> fact.family())
                .distinct()
                .filter(family -> chance.nextDouble() < part)
                .collect(Collectors.toSet());
        var parents = all.enrolments().stream()
                .filter(fact -> families.contains(fact.family()))
                .map(fact -> fact.person())
                .collect(Collectors.toSet());
        return Members.of(all).only(parents);
    }

    /** A caseload with what was released of it. */
    private record World(
            Topic topic,
            Facts facts,
            Members people,
            List<Attender> parents,
            Map<PersonId, Tally> each,
            List<Table> released) {
        static World of(Topic topic, Facts facts) {
            var people = Members.of(facts);
            var each = new HashMap<PersonId, Tally>();
            people.everybody().forEach(one -> each.put(one, topic.count(people.only(List.of(one)), UNTIL)));
            var release = Release.of(topic, facts, SampleFacts.AS_OF, SITES, Set.of(), Map.of(), DFE);
            var had = release.had();
            var released = new ArrayList<Table>();
            for (var slice : Stream.concat(
                            Stream.of(Slice.WHOLE), SITES.stream().map(Slice::of))
                    .toList()) {
                var here = slice.of(facts);
                var known = had.keySet().stream()
                        .filter(key -> key.startsWith(slice.key("")))
                        .map(key -> key.substring(slice.key("").length()))
                        .collect(Collectors.toSet());
                released.add(new Table(
                        slice.key(""),
                        topic.count(here, UNTIL),
                        Heard.of(Members.of(here).everybody(), each, known),
                        Optional.empty(),
                        true));
            }
            return new World(topic, facts, people, Attender.in(facts, UNTIL), each, released);
        }

        List<String> pair(Random chance, boolean held) {
            var whole = released.stream().map(Table::heard).toList();
            var groups = new ArrayList<Heard>();
            var tables = new ArrayList<>(released);
            for (var name : List.of("one ", "other ")) {
                var role = role(chance);
                var members = group(role, chance);
                var before = held ? new Before(whole, groups, List.of(), groups) : Before.nothing();
                if (!GroupRelease.mayBeCounted(members, before.all(), before.otherwise())) continue;
                var tally = topic.count(people.only(members), UNTIL);
                var release = GroupRelease.of(tally, each, members, role, before, Profiles.groups());
                groups.add(release.heard());
                tables.add(new Table(name, tally, release.heard(), role, false));
            }
            return tables.size() == released.size() ? List.of() : workedOut(tables, chance);
        }

        private static Optional<PersonRole> role(Random chance) {
            return List.of(Optional.<PersonRole>empty(), Optional.of(PersonRole.MOTHER), Optional.of(PersonRole.FATHER))
                    .get(chance.nextInt(3));
        }

        /** Some sites, some days of joining, mothers or fathers or both. */
        private Set<PersonId> group(Optional<PersonRole> role, Random chance) {
            Map<PersonId, SiteCode> homes = new HashMap<>();
            SITES.forEach(site -> facts.at(site).enrolments().forEach(one -> homes.put(one.person(), site)));
            var sites = SITES.stream().filter(site -> chance.nextInt(3) > 0).collect(Collectors.toSet());
            var from = SampleFacts.AS_OF.minusDays(chance.nextInt(3000));
            var to = chance.nextBoolean() ? SampleFacts.AS_OF : from.plusDays(200 + chance.nextInt(2000));
            var early = chance.nextBoolean() ? LocalDate.of(1990, 1, 1) : from;
            return parents.stream()
                    .filter(parent -> role.filter(one -> one != parent.role()).isEmpty())
                    .filter(parent -> sites.isEmpty() || sites.contains(homes.get(parent.person())))
                    .filter(parent -> !parent.joinedOn().isBefore(early)
                            && !parent.joinedOn().isAfter(to))
                    .map(Attender::person)
                    .collect(Collectors.toSet());
        }

        private List<String> workedOut(List<Table> tables, Random chance) {
            var found = new ArrayList<>(subtracted(tables));
            var mine = tables.subList(released.size(), tables.size());
            for (var component : components(mine.getFirst().tally())) {
                // Of referrals a family of two parents is counted with each of them.
                if (component.size() > 40 || component.contains("referrals")) continue;
                found.addAll(solved(component, tables, chance));
            }
            return found;
        }

        /** Of every two numbers that the reader has, one taken from the other. */
        private List<String> subtracted(List<Table> tables) {
            var found = new ArrayList<String>();
            for (var one : tables)
                for (var other : tables.subList(released.size(), tables.size()))
                    other.tally().shown().keySet().stream()
                            .filter(key -> !one.name().equals(other.name()) && one.has(key) && other.has(key))
                            .forEach(key -> {
                                int rest = Math.abs(one.behind(key).size()
                                        - other.behind(key).size());
                                boolean nested = one.behind(key).containsAll(other.behind(key))
                                        || other.behind(key).containsAll(one.behind(key));
                                if (nested && isSmall(rest) && !key.startsWith("referrals"))
                                    found.add(topic.path() + ": " + one.name() + key + " and " + other.name() + ": "
                                            + rest);
                            });
            return found;
        }

        /** The solver's turn: all tables of these numbers, in the parts that their groups cut each other into. */
        private List<String> solved(Set<String> keys, List<Table> tables, Random chance) {
            var parts = parts(tables);
            var reader = new PatientReader();
            var small = new ArrayList<String>();
            for (var table : tables)
                for (var key : keys) {
                    var name = table.name() + key;
                    if (table.has(key))
                        reader.sees(name, java.util.OptionalInt.of(table.tally().count(key)));
                    reader.knowsThat(
                            name,
                            parts.entrySet().stream()
                                    .filter(part -> table.heard()
                                            .members()
                                            .contains(part.getValue().iterator().next()))
                                    .map(part -> part.getKey() + key)
                                    .toList());
                    if (isSmall(table.tally().count(key))) small.add(name);
                }
            parts.forEach((name, members) -> {
                var tally = topic.count(people.only(members), UNTIL);
                tally.totals().stream()
                        .filter(total -> keys.contains(total.key()))
                        .forEach(total -> reader.knowsThat(
                                name + total.key(),
                                total.parts().stream().map(part -> name + part).toList()));
                keys.stream().filter(key -> isSmall(tally.count(key))).forEach(key -> small.add(name + key));
            });
            java.util.Collections.shuffle(small, chance);
            return small.stream()
                    .limit(TARGETS)
                    .filter(name -> reader.most(name) <= LinkedCounts.SMALL + 1e-6)
                    .map(name -> topic.path() + ": " + name)
                    .toList();
        }

        private static Map<String, Set<PersonId>> parts(List<Table> tables) {
            Map<String, Set<PersonId>> parts = new LinkedHashMap<>();
            for (var person : tables.getFirst().heard().members()) {
                var where = tables.stream()
                        .map(table -> table.heard().members().contains(person) ? "1" : "0")
                        .collect(Collectors.joining());
                parts.computeIfAbsent(where + " ", some -> new HashSet<>()).add(person);
            }
            return parts;
        }
    }

    /** Keys that no total ties to each other. */
    private static Collection<Set<String>> components(Tally tally) {
        var left = new LinkedHashSet<>(tally.keys().toList());
        var all = new ArrayList<Set<String>>();
        while (!left.isEmpty()) {
            var component = new LinkedHashSet<String>();
            var reached = new ArrayDeque<>(Set.of(left.getFirst()));
            while (!reached.isEmpty()) {
                var key = reached.remove();
                if (!component.add(key)) continue;
                left.remove(key);
                tally.totals().stream()
                        .filter(total ->
                                total.key().equals(key) || total.parts().contains(key))
                        .forEach(total -> {
                            reached.add(total.key());
                            reached.addAll(total.parts());
                        });
            }
            all.add(component);
        }
        return all;
    }

    private static boolean isSmall(int count) {
        return count >= 1 && count <= LinkedCounts.SMALL;
    }
}

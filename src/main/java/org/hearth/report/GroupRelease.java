package org.hearth.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.disclosure.LinkedCounts;
import org.hearth.disclosure.Profile;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;

/**
 * What readers who may not see every count are shown of a group they put together. Held against all they have heard before: no
 * count is shown that with those would cut off fewer than ten people; nor from the counts of this group can one be worked out.
 */
final class GroupRelease {
    /** Groups, and the counts of them, differ by nobody or by so many. */
    static final int ENOUGH = 10;

    private final Tally tally;
    private final Map<PersonId, Tally> each;
    private final Set<PersonId> members;
    private final Map<String, Set<PersonId>> behind;
    private final Optional<PersonRole> parent;
    private final Before beside;
    private final List<Heard> before;
    private final Profile rule;
    private final LinkedCounts linked;
    private final Set<String> aside = new HashSet<>();
    private final Set<String> withheld;

    private GroupRelease(
            Tally tally,
            Map<PersonId, Tally> each,
            Set<PersonId> members,
            Optional<PersonRole> parent,
            Before before,
            Profile rule) {
        this.tally = tally;
        this.each = each;
        this.members = members;
        this.parent = parent;
        this.behind = Heard.behind(members, each);
        this.beside = before;
        this.before = before.all();
        this.rule = rule;
        this.linked = new LinkedCounts(rule.small());
        tally.shown().keySet().forEach(key -> put(key, true));
        tally.implied().keySet().forEach(key -> put(key, false));
        tally.known().forEach(linked::known);
        tally.totals().forEach(total -> linked.sum(total.key(), total.parts()));
        withheld = new HashSet<>(linked.withheldOrAll());
        layBeside();
    }

    /**
     * A group's counts.
     *
     * @param tally of the whole group
     * @param each of everybody who was ever counted, what they alone are counted as
     * @param parent whose role all of them have, where the group was chosen by it
     * @param before all that readers have heard of the same report
     */
    static GroupRelease of(
            Tally tally,
            Map<PersonId, Tally> each,
            Set<PersonId> members,
            Optional<PersonRole> parent,
            Before before,
            Profile rule) {
        return new GroupRelease(tally, each, members, parent, before, rule);
    }

    /**
     * Whether the group as such may be counted: it cuts nobody off in too small a number from what was counted before.
     *
     * @param otherwise those of them that were chosen otherwise: were the same people counted, and a few more refused, an answer
     *     would tell that nobody is between the two choices
     */
    static boolean mayBeCounted(Set<PersonId> members, Collection<Heard> before, Collection<Heard> otherwise) {
        var groups = before.stream()
                .map(Heard::members)
                .filter(group -> !group.isEmpty())
                .toList();
        return members.size() >= ENOUGH
                && otherwise.stream().noneMatch(heard -> isNear(heard.members(), members))
                && !Span.of(groups, members).tellsOfFewerThan(ENOUGH);
    }

    private static boolean isNear(Set<PersonId> one, Set<PersonId> other) {
        long both = one.stream().filter(other::contains).count();
        return !one.isEmpty() && one.size() + other.size() - 2 * both < ENOUGH;
    }

    private void put(String key, boolean onPage) {
        int count = tally.count(key);
        var people = behind.getOrDefault(key, Set.of());
        var span = Span.of(Heard.known(before, key), people);
        if (count == 0 && isNeverCounted(key)) put(key, count, onPage);
        else if (count == 0) putAside(key, count);
        else if (!addsUp(key, count, people)) putAside(key, count);
        else if (span.follows()) linked.known(key, count);
        else if (isTooNear(key, count, people, span)) putAside(key, count);
        else put(key, count, onPage);
    }

    /** Everybody knows that there are no fathers among mothers; and nothing is told by a nought that all have. */
    private boolean isNeverCounted(String key) {
        return parent.flatMap(role -> Group.of(key).map(group -> !group.holds(role)))
                        .orElse(false)
                || before.stream().flatMap(heard -> heard.cell(key)).findAny().isEmpty();
    }

    private void put(String key, int count, boolean onPage) {
        if (onPage) linked.shown(key, count);
        else linked.implied(key, count);
    }

    private void putAside(String key, int count) {
        aside.add(key);
        linked.aside(key, count);
    }

    /** What cannot be told person by person cannot be held against anything. */
    private boolean addsUp(String key, int count, Set<PersonId> people) {
        return people.stream()
                        .mapToInt(person -> Optional.ofNullable(each.get(person))
                                .map(own -> own.count(key))
                                .orElse(0))
                        .sum()
                == count;
    }

    /** A number that is small is withheld for its own sake, and needs no other reason. */
    private boolean isTooNear(String key, int count, Set<PersonId> people, Span span) {
        return count > rule.small()
                && (people.size() < ENOUGH
                        || span.tellsOfFewerThan(ENOUGH)
                        || Heard.withheld(before, key).stream().anyMatch(span::gives));
    }

    /** Numbers that hang together, and beside what was heard before would give a small one away, are all withheld. */
    private void layBeside() {
        for (var keys : SideBySide.tied(tally)) {
            boolean any =
                    keys.stream().anyMatch(key -> !figure(key, tally.count(key)).equals(Figure.withheld()));
            if (any && addUp(keys) && !isSafe(keys)) withheld.addAll(keys);
        }
    }

    private boolean addUp(Set<String> keys) {
        return keys.stream().allMatch(key -> addsUp(key, tally.count(key), behind.getOrDefault(key, Set.of())));
    }

    private boolean isSafe(Set<String> keys) {
        return beside.tables(heard()).stream()
                .allMatch(tables ->
                        SideBySide.of(tables, beside.released().size(), each).areSafe(keys, tally.totals()));
    }

    Figures figures() {
        return new Figures(tally.shown().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> figure(entry.getKey(), entry.getValue()))));
    }

    private Figure figure(String key, int count) {
        return aside.contains(key) || withheld.contains(key) ? Figure.withheld() : Figure.by(rule, count, false);
    }

    /** What readers have from now on. */
    Heard heard() {
        return Heard.of(members, each, linked.had(withheld).keySet());
    }
}

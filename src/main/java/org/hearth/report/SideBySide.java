package org.hearth.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.disclosure.LinkedCounts;
import org.hearth.family.PersonId;

/**
 * Tables laid side by side, with the parts that their groups cut each other into: whether for all that is known of them every
 * small number could still be a greater one. Numbers bound each other also where none follows from the others.
 */
final class SideBySide {
    /** More counts than this that hang together are looked at sum by sum: all at once would take minutes. */
    private static final int MANY = 20;

    private final List<Heard> tables;
    private final int releases;
    private final Map<PersonId, Tally> each;
    private final List<Set<PersonId>> parts;

    private SideBySide(List<Heard> tables, int releases, Map<PersonId, Tally> each) {
        this.tables = tables;
        this.releases = releases;
        this.each = each;
        Map<BitSet, Set<PersonId>> byPlaces = new HashMap<>();
        for (var person : each.keySet()) {
            var where = new BitSet();
            for (int i = 0; i < tables.size(); i++) if (tables.get(i).members().contains(person)) where.set(i);
            if (!where.isEmpty())
                byPlaces.computeIfAbsent(where, some -> new HashSet<>()).add(person);
        }
        parts = List.copyOf(byPlaces.values());
    }

    /**
     * Some tables.
     *
     * @param releases so many of the first are of the whole and the sites, where nought is shown
     * @param each of everybody in a table, what they alone are counted as
     */
    static SideBySide of(List<Heard> tables, int releases, Map<PersonId, Tally> each) {
        return new SideBySide(tables, releases, each);
    }

    /** Whether of these keys no small number is given away. */
    boolean areSafe(Set<String> keys, List<Tally.Total> totals) {
        var linked = new LinkedCounts(LinkedCounts.SMALL);
        for (int part = 0; part < parts.size(); part++)
            for (var key : keys) linked.implied(part + " " + key, count(parts.get(part), key));
        for (int table = 0; table < tables.size(); table++) for (var key : keys) put(linked, table, key);
        for (int part = 0; part < parts.size(); part++)
            for (var total : totals)
                if (keys.contains(total.key()) && keys.containsAll(total.parts())) add(linked, part, total);
        return linked.isSafe();
    }

    private void put(LinkedCounts linked, int table, String key) {
        var heard = tables.get(table);
        var name = "table " + table + " " + key;
        int count = count(heard.members(), key);
        if (heard.isKnown(key) || (count == 0 && table < releases)) linked.known(name, count);
        else linked.implied(name, count);
        var inside = new ArrayList<String>();
        for (int part = 0; part < parts.size(); part++)
            if (heard.members().contains(parts.get(part).iterator().next())) inside.add(part + " " + key);
        linked.sum(name, inside);
    }

    private static void add(LinkedCounts linked, int part, Tally.Total total) {
        linked.sum(
                part + " " + total.key(),
                total.parts().stream().map(key -> part + " " + key).toList());
    }

    private int count(Set<PersonId> people, String key) {
        return people.stream()
                .flatMap(person -> Optional.ofNullable(each.get(person)).stream())
                .mapToInt(own -> own.count(key))
                .sum();
    }

    /** The keys that sums tie to each other; where they are many, those of each sum. */
    static List<Set<String>> tied(Tally tally) {
        var tied = new ArrayList<Set<String>>();
        var left = new LinkedHashSet<>(tally.keys().toList());
        while (!left.isEmpty()) {
            var reached = reached(left.getFirst(), tally);
            left.removeAll(reached);
            if (reached.size() <= MANY) tied.add(reached);
            else
                tally.totals().stream()
                        .filter(total -> reached.contains(total.key()))
                        .forEach(total -> tied.add(keys(total)));
        }
        return tied;
    }

    private static Set<String> keys(Tally.Total total) {
        var keys = new LinkedHashSet<>(total.parts());
        keys.add(total.key());
        return keys;
    }

    private static Set<String> reached(String from, Tally tally) {
        var reached = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            var key = next.remove();
            if (reached.add(key))
                tally.totals().stream()
                        .map(SideBySide::keys)
                        .filter(keys -> keys.contains(key))
                        .forEach(next::addAll);
        }
        return reached;
    }
}

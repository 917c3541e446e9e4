package org.hearth.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.family.PersonId;

/**
 * What follows by adding up and taking away from numbers about some groups of people, and from one more. Numbers are sums over
 * the people of a group, whether counts or the sums behind means; so whatever follows is a weighing of the groups.
 */
final class Span {
    /** Beyond so many small parts not every choice of them is tried: it counts as near then. */
    private static final int MANY = 14;

    private static final long PRIME = Integer.MAX_VALUE;

    private final List<int[]> known = new ArrayList<>();
    private final int[] group;
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<BitSet, Integer> places = new HashMap<>();
    private final List<Set<PersonId>> groups;

    private Span(Collection<Set<PersonId>> known, Set<PersonId> group) {
        groups = new ArrayList<>(known);
        groups.add(group);
        var where = new HashMap<PersonId, BitSet>();
        for (int i = 0; i < groups.size(); i++)
            for (var person : groups.get(i))
                where.computeIfAbsent(person, anybody -> new BitSet()).set(i);
        where.values().forEach(this::count);
        for (int i = 0; i < groups.size(); i++) this.known.add(row(i));
        this.group = this.known.removeLast();
    }

    /** Of groups whose numbers are known, and one more. */
    static Span of(Collection<Set<PersonId>> known, Set<PersonId> group) {
        return new Span(known, group);
    }

    private void count(BitSet signature) {
        var at = places.computeIfAbsent(signature, first -> {
            sizes.add(0);
            return sizes.size() - 1;
        });
        sizes.set(at, sizes.get(at) + 1);
    }

    private int[] row(int number) {
        var row = new int[sizes.size()];
        places.forEach((signature, at) -> row[at] = signature.get(number) ? 1 : 0);
        return row;
    }

    /** Whether the number of the group follows from what is known already. */
    boolean follows() {
        return rank(with(), new BitSet()) == rank(known, new BitSet());
    }

    /** Whether with the group a number follows, that did not before, about fewer than so many people. */
    boolean tellsOfFewerThan(int enough) {
        var small = new ArrayList<Integer>();
        for (int part = 0; part < sizes.size(); part++) if (sizes.get(part) < enough) small.add(part);
        var all = new BitSet();
        small.forEach(all::set);
        if (!tellsMoreWithin(all)) return false;
        return small.size() > MANY || anyChoice(small, 0, new BitSet(), enough);
    }

    private boolean anyChoice(List<Integer> small, int from, BitSet chosen, int left) {
        for (int i = from; i < small.size(); i++) {
            int size = sizes.get(small.get(i));
            if (size >= left) continue;
            chosen.set(small.get(i));
            if (tellsMoreWithin(chosen) || anyChoice(small, i + 1, chosen, left - size)) return true;
            chosen.clear(small.get(i));
        }
        return false;
    }

    /** Whether this set of people, whose number is withheld, would follow with the group, and did not before. */
    boolean gives(Set<PersonId> secret) {
        var before = of(groups.subList(0, groups.size() - 1), secret);
        return !before.follows() && of(groups, secret).follows();
    }

    private List<int[]> with() {
        var all = new ArrayList<>(known);
        all.add(group);
        return all;
    }

    /** Whether more weighings are of these parts alone than without the group. */
    private boolean tellsMoreWithin(BitSet parts) {
        return within(with(), parts) > within(known, parts);
    }

    private static int within(List<int[]> rows, BitSet parts) {
        return rank(rows, new BitSet()) - rank(rows, parts);
    }

    /** How many of the rows are independent when these columns are left out; counted modulo a great prime. */
    private static int rank(List<int[]> rows, BitSet without) {
        var left = new ArrayList<long[]>();
        for (var row : rows) left.add(Arrays.stream(row).asLongStream().toArray());
        int rank = 0;
        int columns = rows.isEmpty() ? 0 : rows.getFirst().length;
        for (int column = 0; column < columns && rank < left.size(); column++) {
            if (without.get(column)) continue;
            int pivot = rank;
            while (pivot < left.size() && left.get(pivot)[column] == 0) pivot++;
            if (pivot == left.size()) continue;
            Collections.swap(left, rank, pivot);
            eliminate(left, rank, column);
            rank++;
        }
        return rank;
    }

    private static void eliminate(List<long[]> rows, int at, int column) {
        var pivot = rows.get(at);
        long inverse = power(pivot[column], PRIME - 2);
        for (int i = at + 1; i < rows.size(); i++) {
            var row = rows.get(i);
            long factor = row[column] * inverse % PRIME;
            if (factor == 0) continue;
            for (int j = column; j < row.length; j++) row[j] = Math.floorMod(row[j] - factor * pivot[j] % PRIME, PRIME);
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = Math.floorMod(base, PRIME);
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) result = result * square % PRIME;
            square = square * square % PRIME;
        }
        return result;
    }
}

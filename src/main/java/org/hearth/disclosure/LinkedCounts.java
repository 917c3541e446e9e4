package org.hearth.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every count that one reader could put side by side, with the sums that tie them together, and which of them must be
 * withheld. Counts of 1 to 5 are withheld and zeros are shown (the Department for Education's rule for children in
 * need); then further counts, the smallest first, until from everything that is shown each withheld count could still
 * be more than one number, and each small one could still be more than five.
 */
public final class LinkedCounts {
    /** The largest count that is withheld for its own sake. */
    public static final int SMALL = 5;

    private static final String BEFORE = "before ";
    private static final String MOVED = "moved ";

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    /** A count that is shown if it is safe to. */
    public LinkedCounts shown(String key, int value) {
        return put(new Count(key, value, Standing.SHOWN));
    }

    /** A count the reader has already, from a page where they may see everything. */
    public LinkedCounts known(String key, int value) {
        return put(new Count(key, value, Standing.KNOWN));
    }

    /** A count that is on no page, but that somebody could work out by taking away, and that matters as much. */
    public LinkedCounts implied(String key, int value) {
        return put(new Count(key, value, Standing.IMPLIED));
    }

    /** Whether there is a count of this key. */
    public boolean counts(String key) {
        return counts.containsKey(key);
    }

    /** Says that the parts make up the total, which anybody knows who reads the page. */
    public LinkedCounts sum(String total, List<String> parts) {
        int made = parts.stream().mapToInt(part -> count(part).value()).sum();
        if (made != count(total).value()) {
            throw new IllegalArgumentException(total + " is not the sum of " + parts);
        }
        sums.add(new Sum(total, List.copyOf(parts)));
        return this;
    }

    /** The keys of the counts to withhold; no more than are needed. */
    public Set<String> withheld() {
        return apart().stream().flatMap(part -> part.guarded().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Every count that a reader has when these are withheld: those shown, and those on no page that follow from them.
     *
     * @param withheld as {@link #withheld()} gave them
     */
    public Map<String, Integer> had(Set<String> withheld) {
        var shown = counts.values().stream()
                .filter(count -> count.standing() != Standing.IMPLIED && !withheld.contains(count.key()))
                .toList();
        var had = new TakingAway(counts, sums).from(shown);
        had.keySet().removeIf(key -> key.startsWith(BEFORE) || key.startsWith(MOVED));
        return had;
    }

    /**
     * Says what a reader already has of a count from an earlier release. Where it has since moved by a small number, that
     * number matters as much as a count.
     *
     * @param key of a count that is here
     * @param before what it was
     */
    public LinkedCounts earlier(String key, int before) {
        int moved = count(key).value() - before;
        if (count(key).standing() == Standing.KNOWN || moved == 0 || Math.abs(moved) > SMALL) return this;
        known(BEFORE + key, before).implied(MOVED + key, Math.abs(moved));
        return moved > 0 ? sum(key, List.of(BEFORE + key, MOVED + key)) : sum(BEFORE + key, List.of(key, MOVED + key));
    }

    /** The same counts in parts that no sum ties to each other. */
    private List<LinkedCounts> apart() {
        var parts = new ArrayList<LinkedCounts>();
        var left = new LinkedHashSet<>(counts.keySet());
        while (!left.isEmpty()) {
            var part = new LinkedCounts();
            var reached = new ArrayDeque<>(Set.of(left.getFirst()));
            while (!reached.isEmpty()) {
                var key = reached.remove();
                if (left.remove(key)) {
                    part.put(count(key));
                    sumsWith(key).flatMap(Sum::members).forEach(reached::add);
                }
            }
            sums.stream().filter(sum -> part.counts.containsKey(sum.total())).forEach(part.sums::add);
            parts.add(part);
        }
        return parts;
    }

    private Set<String> guarded() {
        var small = counts.values().stream()
                .filter(count -> count.standing() == Standing.SHOWN && count.isSmall())
                .map(Count::key)
                .collect(Collectors.toUnmodifiableSet());
        var withheld = new LinkedHashSet<>(small);
        for (var exposed = exposed(withheld); !exposed.isEmpty(); exposed = exposed(withheld)) {
            if (!coverAll(exposed, withheld)) {
                throw new IllegalStateException("cannot be made safe");
            }
        }
        showAgain(withheld, small);
        return withheld;
    }

    private boolean coverAll(List<Count> exposed, Set<String> withheld) {
        int before = withheld.size();
        var touched = new LinkedHashSet<String>();
        exposed.stream().filter(count -> !touched.contains(count.key())).forEach(count -> nearest(count, withheld)
                .ifPresent(cover -> {
                    withheld.add(cover.key());
                    sumsWith(cover.key()).flatMap(Sum::members).forEach(touched::add);
                }));
        return withheld.size() > before;
    }

    /** What turned out not to be needed, the largest first. */
    private void showAgain(Set<String> withheld, Set<String> small) {
        var covers = withheld.stream()
                .filter(key -> !small.contains(key))
                .map(this::count)
                .sorted(Comparator.comparingInt(Count::value).reversed())
                .toList();
        for (var cover : covers) {
            withheld.remove(cover.key());
            if (exposing(withheld).findFirst().isPresent()) {
                withheld.add(cover.key());
            }
        }
    }

    /** What could be worked out although it is withheld: empty when the choice is safe. */
    private List<Count> exposed(Set<String> withheld) {
        return exposing(withheld).toList();
    }

    private Stream<Count> exposing(Set<String> withheld) {
        var unknown = counts.values().stream()
                .filter(count -> count.standing() == Standing.IMPLIED || withheld.contains(count.key()))
                .toList();
        var reader = new Reader(unknown, sums);
        return unknown.stream()
                .filter(count -> count.isSmall() || count.standing() == Standing.SHOWN)
                .filter(count ->
                        count.isSmall() ? !reader.allowsMoreThan(count, SMALL) : !reader.isInDoubtAbout(count));
    }

    /** The smallest count in the sum that gives most away about the exposed one; failing that, further along. */
    private Optional<Count> nearest(Count exposed, Set<String> withheld) {
        Set<String> reached = Set.of(exposed.key());
        while (true) {
            var sums = reached.stream().flatMap(this::sumsWith).distinct().toList();
            var cover = sums.stream()
                    .sorted(Comparator.comparingLong(sum -> unknowns(sum, withheld)))
                    .flatMap(sum -> smallest(sum, withheld).stream())
                    .findFirst();
            var around = sums.stream().flatMap(Sum::members).collect(Collectors.toSet());
            if (cover.isPresent() || reached.containsAll(around)) {
                return cover;
            }
            reached = around;
        }
    }

    private Optional<Count> smallest(Sum sum, Set<String> withheld) {
        return sum.members()
                .map(this::count)
                .filter(count -> count.standing() == Standing.SHOWN && count.value() > 0)
                .filter(count -> !withheld.contains(count.key()))
                .min(Comparator.comparingInt(Count::value));
    }

    private long unknowns(Sum sum, Set<String> withheld) {
        return sum.members()
                .filter(key -> withheld.contains(key) || count(key).standing() == Standing.IMPLIED)
                .count();
    }

    private Stream<Sum> sumsWith(String key) {
        return sums.stream().filter(sum -> sum.members().anyMatch(key::equals));
    }

    private Count count(String key) {
        return Optional.ofNullable(counts.get(key)).orElseThrow(() -> new IllegalArgumentException("no count " + key));
    }

    private LinkedCounts put(Count count) {
        if (counts.putIfAbsent(count.key(), count) != null) {
            throw new IllegalArgumentException("counted twice: " + count.key());
        }
        return this;
    }

    enum Standing {
        SHOWN,
        KNOWN,
        IMPLIED
    }

    record Count(String key, int value, Standing standing) {
        boolean isSmall() {
            return value >= 1 && value <= SMALL;
        }

        /** The least the reader can take it for: a zero on a page is never withheld. */
        int least() {
            return standing == Standing.IMPLIED ? 0 : 1;
        }
    }

    record Sum(String total, List<String> parts) {
        Stream<String> members() {
            return Stream.concat(Stream.of(total), parts.stream());
        }

        Map<String, Integer> signs() {
            return members().collect(Collectors.toMap(Function.identity(), key -> key.equals(total) ? -1 : 1));
        }
    }
}

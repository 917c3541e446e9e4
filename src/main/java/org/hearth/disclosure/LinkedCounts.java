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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every count that one reader could put side by side, with the sums that tie them together, and which of them must be
 * withheld. Counts of 1 to 5 are withheld and zeros are shown (the Department for Education's rule for children in
 * need); then further counts, the smallest first, until from everything that is shown each withheld count could still
 * be more than one number, and each small one could still be more than five.
 */
public final class LinkedCounts {
    /** The largest count that is withheld for its own sake, whatever else is asked. */
    public static final int SMALL = 5;

    private static final String BEFORE = "before ";
    private static final String MOVED = "moved ";

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Set<String> had = new LinkedHashSet<>();
    private final int small;

    /** @param small the largest count that is withheld for its own sake */
    public LinkedCounts(int small) {
        this.small = small;
    }

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

    /** A count on no page that nobody may come near to, however great: beside another one they would take it from. */
    public LinkedCounts aside(String key, int value) {
        return put(new Count(key, value, Standing.ASIDE));
    }

    public boolean counts(String key) {
        return counts.containsKey(key);
    }

    /** Says that the parts make up the total, which anybody knows who reads the page. */
    public LinkedCounts sum(String total, List<String> parts) {
        int made = parts.stream().mapToInt(part -> count(part).value()).sum();
        if (made != count(total).value()) throw new IllegalArgumentException(total + " is not the sum of " + parts);
        sums.add(new Sum(total, List.copyOf(parts)));
        return this;
    }

    /** The keys of the counts to withhold; no more than are needed. */
    public Set<String> withheld() {
        return apart().stream().flatMap(part -> part.guarded().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether none that is small could be worked out of those that are known. */
    public boolean isSafe() {
        return apart().stream()
                .allMatch(part -> part.exposing(Set.of()).findAny().isEmpty());
    }

    /** The same; where counts tied to each other cannot be made safe, none of those is shown. */
    public Set<String> withheldOrAll() {
        return apart().stream().flatMap(part -> part.guardedOrAll().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> guardedOrAll() {
        try {
            return guarded();
        } catch (IllegalStateException never) {
            return counts.keySet();
        }
    }

    /**
     * Every count that a reader has when these are withheld: those shown, and those on no page that follow from them.
     *
     * @param withheld as {@link #withheld()} gave them
     */
    public Map<String, Integer> had(Set<String> withheld) {
        var shown = counts.values().stream()
                .filter(count -> !count.standing().isOffThePage() && !withheld.contains(count.key()))
                .toList();
        var all = new TakingAway(counts, sums).from(shown);
        all.keySet().removeIf(key -> key.startsWith(BEFORE) || key.startsWith(MOVED));
        return all;
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
        if (count(key).standing() == Standing.KNOWN || moved == 0 || Math.abs(moved) > small) return this;
        known(BEFORE + key, before).implied(MOVED + key, Math.abs(moved));
        return moved > 0 ? sum(key, List.of(BEFORE + key, MOVED + key)) : sum(BEFORE + key, List.of(key, MOVED + key));
    }

    /** The same counts in parts that no sum ties to each other. */
    private List<LinkedCounts> apart() {
        var parts = new ArrayList<LinkedCounts>();
        var left = new LinkedHashSet<>(counts.keySet());
        while (!left.isEmpty()) {
            var part = new LinkedCounts(small);
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
        var own = counts.values().stream()
                .filter(this::isWithheldForItself)
                .map(Count::key)
                .collect(Collectors.toSet());
        var withheld = new LinkedHashSet<>(own);
        var exposed = exposing(withheld).toList();
        while (!exposed.isEmpty()) {
            if (!coverAll(exposed, withheld)) takeAsKnown(exposed);
            exposed = exposing(withheld).toList();
        }
        showAgain(withheld, own);
        return withheld;
    }

    /** What follows though nothing here is shown was had before, and needs no guard. Never so of the smallest. */
    private void takeAsKnown(List<Count> exposed) {
        if (exposed.stream().anyMatch(count -> count.isWithin(SMALL)))
            throw new IllegalStateException("cannot be made safe");
        exposed.stream().map(Count::key).forEach(had::add);
    }

    private boolean isWithheldForItself(Count count) {
        return count.standing() == Standing.SHOWN && count.isWithin(small);
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
    private void showAgain(Set<String> withheld, Set<String> own) {
        var covers = withheld.stream()
                .filter(key -> !own.contains(key))
                .map(this::count)
                .sorted(Comparator.comparingInt(Count::value).reversed())
                .toList();
        for (var cover : covers) {
            withheld.remove(cover.key());
            if (exposing(withheld).findFirst().isPresent()) withheld.add(cover.key());
        }
    }

    /** What could be worked out although it is withheld: empty when the choice is safe. */
    private Stream<Count> exposing(Set<String> withheld) {
        var unknown = counts.values().stream()
                .filter(count -> count.standing().isOffThePage() || withheld.contains(count.key()))
                .toList();
        var reader = new Reader(unknown, sums);
        return unknown.stream()
                .filter(count -> count.isWithin(small) || count.standing() != Standing.IMPLIED)
                .filter(count -> !had.contains(count.key()) && !isSafe(count, reader));
    }

    private boolean isSafe(Count count, Reader reader) {
        if (count.standing() == Standing.ASIDE) return reader.allowsMoreThan(count, count.value() + small);
        return count.isWithin(small) ? reader.allowsMoreThan(count, small) : reader.isInDoubtAbout(count);
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
            if (cover.isPresent() || reached.containsAll(around)) return cover;
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
                .filter(key -> withheld.contains(key) || count(key).standing().isOffThePage())
                .count();
    }

    private Stream<Sum> sumsWith(String key) {
        return sums.stream().filter(sum -> sum.members().anyMatch(key::equals));
    }

    private Count count(String key) {
        return Optional.ofNullable(counts.get(key)).orElseThrow(() -> new IllegalArgumentException("no count " + key));
    }

    private LinkedCounts put(Count count) {
        if (counts.putIfAbsent(count.key(), count) != null) throw new IllegalArgumentException("twice: " + count.key());
        return this;
    }
}

package org.hearth.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * How the points of items become a score.
 *
 * @param times what a mean is multiplied by
 * @param counting the answers that count, for a count
 * @param points what an answer is worth in this scale alone, where that differs from the items' own points
 * @param gate an item without whose yes nothing else is scored
 * @param table what a raw sum is worth on the published metric; empty where the raw sum is the score
 */
public record Reckoning(
        Method method,
        double times,
        Set<Integer> counting,
        Map<Integer, Double> points,
        Optional<Gate> gate,
        NavigableMap<Integer, Double> table) {

    /** The arithmetic. */
    public enum Method {
        SUM,
        MEAN,
        COUNT,
        ANY
    }

    /**
     * An item that has to be answered in a certain way before the others are scored.
     *
     * @param open the answers that open it
     * @param otherwise the score when it is answered in another way
     */
    public record Gate(int item, Set<Integer> open, double otherwise) {}

    /** What an answer is worth. */
    double worth(Item item, int value) {
        return switch (method) {
            case COUNT, ANY -> counting.contains(value) ? 1 : 0;
            case SUM, MEAN -> points.isEmpty() ? item.points(value) : points.getOrDefault(value, 0.0);
        };
    }

    /** The score from what was answered, of so many items in all. */
    double score(List<Double> worth, int items, boolean prorated) {
        // Decimals are added as decimals: 2.3 + 2.3 + 2.3 is 6.9.
        var sum = worth.stream()
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        var raw =
                switch (method) {
                    case SUM -> prorated ? sum * items / worth.size() : sum;
                    case MEAN -> times * sum / worth.size();
                    case COUNT -> sum;
                    case ANY -> Math.min(1, sum);
                };
        return metric(raw);
    }

    private double metric(double raw) {
        if (table.isEmpty()) return raw;
        var entry = table.floorEntry((int) Math.round(raw));
        return entry == null ? table.firstEntry().getValue() : entry.getValue();
    }

    double lowest(List<Item> items) {
        return gate.map(gate -> Math.min(gate.otherwise(), edge(items, false))).orElseGet(() -> edge(items, false));
    }

    double highest(List<Item> items) {
        return gate.map(gate -> Math.max(gate.otherwise(), edge(items, true))).orElseGet(() -> edge(items, true));
    }

    private double edge(List<Item> items, boolean high) {
        var each = items.stream().map(item -> edge(item, high)).toList();
        var raw =
                switch (method) {
                    case SUM, COUNT ->
                        each.stream().mapToDouble(Double::doubleValue).sum();
                    case ANY -> high ? 1 : 0;
                    case MEAN -> {
                        var ends = each.stream().mapToDouble(Double::doubleValue);
                        yield times * (high ? ends.max() : ends.min()).orElseThrow();
                    }
                };
        return metric(raw);
    }

    private double edge(Item item, boolean high) {
        if (points.isEmpty() && (method == Method.SUM || method == Method.MEAN))
            return high ? item.highest() : item.lowest();
        var worth = item.values().stream().mapToDouble(value -> worth(item, value));
        return (high ? worth.max() : worth.min()).orElseThrow();
    }
}

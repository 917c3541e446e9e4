package org.hearth.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearth.instrument.Reckoning.Gate;
import org.hearth.instrument.Reckoning.Method;

/** Reads one scale of a definition. */
final class ScaleReader {
    private final Entry entry;
    private final List<Item> all;
    private final Direction usual;
    private final Claim scoring;

    ScaleReader(Entry entry, List<Item> all, Direction usual, Claim scoring) {
        this.entry = entry;
        this.all = all;
        this.usual = usual;
        this.scoring = scoring;
    }

    Scale scale() {
        var name = entry.text("name");
        var total = entry.yes("total", false);
        var items = items();
        var reckoning = reckoning();
        var missing = missing(items.size());
        var bare = new Scale(name, total, items, reckoning, missing, nothing(), keyed(name));
        checkMissing(bare);
        checkTable(bare);
        var scale = new Scale(
                name,
                total,
                items,
                reckoning,
                missing,
                new MeaningReader(entry, bare, all, usual).meaning(),
                bare.keyed());
        entry.nothingElse();
        return scale;
    }

    private Meaning nothing() {
        return new Meaning(usual, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    private Claim keyed(String name) {
        return entry.maybeEntry("keyed")
                .map(key -> Definition.claim(key, name + "/key", "which questions make " + name))
                .orElse(scoring);
    }

    private List<Integer> items() {
        if ("all".equals(entry.value("items")))
            return IntStream.rangeClosed(1, all.size()).boxed().toList();
        var items = List.copyOf(entry.wholes("items"));
        if (items.stream().anyMatch(item -> item < 1 || item > all.size()))
            throw new BadDefinition(entry.at("items"), "items from 1 to " + all.size());
        if (new HashSet<>(items).size() < items.size()) throw new BadDefinition(entry.at("items"), "each item once");
        return items;
    }

    private Reckoning reckoning() {
        var method = Words.constant(entry, "method", Method.class);
        var counts = method == Method.COUNT || method == Method.ANY;
        return new Reckoning(
                method,
                method == Method.MEAN ? entry.maybeNumber("times").orElse(1.0) : 1,
                counts ? Set.copyOf(entry.wholes("counting")) : Set.of(),
                Map.copyOf(entry.numbers("points")),
                entry.maybeEntry("only_if").map(this::gate),
                table());
    }

    private Gate gate(Entry gate) {
        var item = gate.whole("item");
        if (item < 1 || item > all.size()) throw new BadDefinition(gate.at("item"), "an item from 1 to " + all.size());
        var read = new Gate(item, Set.copyOf(gate.wholes("answered")), gate.number("otherwise"));
        gate.nothingElse();
        return read;
    }

    private NavigableMap<Integer, Double> table() {
        var table = new TreeMap<>(entry.numbers("table"));
        var last = Double.NEGATIVE_INFINITY;
        for (var line : table.entrySet()) {
            if (line.getValue() < last)
                throw new BadDefinition(entry.at("table"), "a metric that never falls, as it does at " + line.getKey());
            last = line.getValue();
        }
        return table;
    }

    private Missing missing(int size) {
        var allowed = entry.has("needs")
                ? size - entry.whole("needs")
                : entry.maybeWhole("missing_allowed").orElse(0);
        if (entry.has("needs") && entry.has("missing_allowed"))
            throw new BadDefinition(entry.at("missing_allowed"), "one rule: this or needs");
        if (allowed < 0 || allowed >= size)
            throw new BadDefinition(
                    entry.at(entry.has("needs") ? "needs" : "missing_allowed"),
                    entry.has("needs") ? "a number of items up to " + size : "fewer than all " + size + " items");
        return new Missing(allowed, entry.yes("prorated", false), entry.maybeWhole("caution_when_missing_more_than"));
    }

    /** A sum that leaves items out and is not raised again must not fall below its own range. */
    private void checkMissing(Scale scale) {
        var sums = scale.reckoning().method() == Method.SUM;
        if (scale.missing().prorated() && !sums) throw new BadDefinition(entry.at("prorated"), "a sum to prorate");
        var least = scale.items().stream().mapToDouble(item -> all.get(item - 1).lowest());
        if (sums && scale.missing().allowed() > 0 && !scale.missing().prorated() && least.anyMatch(low -> low > 0))
            throw new BadDefinition(entry.at("prorated"), "true: without the missing items the sum would be too low");
    }

    private void checkTable(Scale scale) {
        var table = scale.reckoning().table();
        if (table.isEmpty()) return;
        var raw = new Reckoning(
                scale.reckoning().method(), 1, Set.of(), scale.reckoning().points(), Optional.empty(), new TreeMap<>());
        var mine = scale.items().stream().map(item -> all.get(item - 1)).toList();
        var expected = new ArrayList<Integer>();
        for (var value = (int) raw.lowest(mine); value <= (int) raw.highest(mine); value++) expected.add(value);
        if (!new ArrayList<>(table.keySet()).equals(expected))
            throw new BadDefinition(
                    entry.at("table"), "every raw sum from " + expected.getFirst() + " to " + expected.getLast());
    }
}

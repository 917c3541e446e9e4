package org.hearth.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearth.instrument.Item.Range;
import org.jspecify.annotations.Nullable;

/** Reads the questions and answers of a definition: worded, or numbered only. */
final class PartsReader {
    private static final double NEARLY = 1e-9;

    private final Entry file;
    private final Set<Integer> reversed;
    private final Map<Integer, Double> danger;

    PartsReader(Entry file) {
        this.file = file;
        this.reversed = file.has("reversed") ? new HashSet<>(file.wholes("reversed")) : Set.of();
        this.danger = file.numbers("danger_above");
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        var number = 1;
        for (var entry : file.entries("parts")) {
            var part = part(entry, number);
            number += part.items().size();
            parts.add(part);
            entry.nothingElse();
        }
        var size = number - 1;
        if (reversed.stream().anyMatch(item -> item < 1 || item > size))
            throw new BadDefinition(file.at("reversed"), "items from 1 to " + size);
        if (danger.keySet().stream().anyMatch(item -> item < 1 || item > size))
            throw new BadDefinition(file.at("danger_above"), "items from 1 to " + size);
        return List.copyOf(parts);
    }

    private Part part(Entry entry, int number) {
        var instruction = entry.maybeText("instruction");
        var range = range(entry);
        var shared = range.isPresent() || !entry.has("options") ? List.<Option>of() : options(entry, List.of());
        var items = new ArrayList<Item>();
        if (entry.value("items") instanceof Integer count) {
            if (count < 1) throw new BadDefinition(entry.at("items"), "how many there are, or a list of them");
            for (var i = 0; i < count; i++) items.add(item(number + i, Optional.empty(), shared, range));
        } else {
            var list = entry.list("items");
            for (var i = 0; i < list.size(); i++) {
                var place = entry.at("items") + " " + (i + 1);
                items.add(item(place, list.get(i), number + i, shared, range));
            }
        }
        for (var item : items)
            if (item.options().isEmpty() && item.range().isEmpty())
                throw new BadDefinition(entry.at("options"), "options, or a number to type in");
        return new Part(instruction, List.copyOf(items));
    }

    private static Optional<Range> range(Entry entry) {
        return entry.maybeEntry("number").map(number -> {
            var range = new Range(number.whole("from"), number.whole("to"));
            if (range.to() <= range.from() || range.from() < 0 || range.to() > Short.MAX_VALUE)
                throw new BadDefinition(number.at("to"), "a number above " + range.from());
            number.nothingElse();
            return range;
        });
    }

    private Item item(String place, @Nullable Object said, int number, List<Option> shared, Optional<Range> range) {
        if (said instanceof String words && !words.isBlank())
            return item(number, Optional.of(words.strip()), shared, range);
        var entry = new Entry(place, said);
        var options = entry.has("options") ? options(entry, shared) : shared;
        var item = new Item(
                number,
                entry.maybeText("text"),
                options,
                range,
                reversed.contains(number) || entry.yes("reversed", false),
                entry.maybeWhole("danger_above").or(() -> danger(number)),
                entry.maybeText("loinc"));
        entry.nothingElse();
        return item;
    }

    private Item item(int number, Optional<String> words, List<Option> options, Optional<Range> range) {
        return new Item(number, words, options, range, reversed.contains(number), danger(number), Optional.empty());
    }

    private Optional<Integer> danger(int number) {
        return Optional.ofNullable(danger.get(number)).map(Double::intValue);
    }

    /** A list of options with their values, a list of words, the numbers printed on the sheet, or how many places it has. */
    private static List<Option> options(Entry entry, List<Option> shared) {
        if (entry.value("options") instanceof Map<?, ?>) {
            var numbers = entry.entry("options");
            return numbers.has("places") ? places(numbers) : printed(numbers);
        }
        var list = entry.list("options");
        if (!(list.getFirst() instanceof String)) return valued(entry.entries("options"));
        var first = shared.isEmpty() ? 0 : shared.getFirst().value();
        var words = entry.words("options");
        return IntStream.range(0, words.size())
                .mapToObj(i -> new Option(first + i, Optional.of(words.get(i)), first + i, Optional.empty()))
                .toList();
    }

    /** The first, the second and so on, as the key for it is 1, 2 and so on. */
    private static List<Option> places(Entry numbers) {
        var count = numbers.whole("places");
        if (count < 2) throw new BadDefinition(numbers.at("places"), "two or more");
        var from = numbers.whole("points_from");
        numbers.nothingElse();
        return IntStream.rangeClosed(1, count)
                .mapToObj(place -> new Option(place, Optional.empty(), from + place - 1, Optional.empty()))
                .toList();
    }

    /** The numbers that the sheet prints beside the boxes: from one to another, or each by itself, tenths kept as whole numbers. */
    private static List<Option> printed(Entry numbers) {
        var options = numbers.has("printed") ? each(numbers) : between(numbers);
        numbers.nothingElse();
        return options;
    }

    private static List<Option> between(Entry numbers) {
        var from = numbers.whole("from");
        var to = numbers.whole("to");
        if (to <= from) throw new BadDefinition(numbers.at("to"), "a number above " + from);
        return IntStream.rangeClosed(from, to)
                .mapToObj(value -> new Option(value, Optional.of(String.valueOf(value)), value, Optional.empty()))
                .toList();
    }

    private static List<Option> each(Entry numbers) {
        var times = numbers.maybeWhole("kept_times").orElse(1);
        var options = new ArrayList<Option>();
        for (var said : numbers.list("printed")) {
            var points = said instanceof Number number ? number.doubleValue() : Double.NaN;
            var value = (int) Math.round(points * times);
            var last = options.isEmpty() ? -1 : options.getLast().value();
            if (Math.abs(value - points * times) > NEARLY || value <= last || Double.isNaN(points))
                throw new BadDefinition(
                        numbers.at("printed"), "rising numbers that are whole, " + times + " times each");
            options.add(new Option(value, Optional.of(Figure.number(points)), points, Optional.empty()));
        }
        return List.copyOf(options);
    }

    private static List<Option> valued(List<Entry> entries) {
        var options = new ArrayList<Option>();
        var first = entries.getFirst().whole("value");
        for (var entry : entries) {
            var expected = first + options.size();
            if (entry.whole("value") != expected)
                throw new BadDefinition(entry.at("value"), expected + ", options being numbered from " + first);
            options.add(new Option(
                    expected,
                    entry.maybeText("words"),
                    entry.maybeNumber("points").orElse((double) expected),
                    entry.maybeText("loinc")));
            entry.nothingElse();
        }
        return List.copyOf(options);
    }
}

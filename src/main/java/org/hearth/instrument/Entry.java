package org.hearth.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** One mapping of a definition file, read strictly: a missing, mistyped or unknown entry is refused with its place. */
final class Entry {
    /** What a draft says where somebody has still to look. */
    static final String TO_COMPLETE = "TO COMPLETE";

    private final String place;
    private final Map<?, ?> values;
    private final Set<String> known = new HashSet<>();

    Entry(String place, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) throw new BadDefinition(place, "a mapping");
        this.place = place;
        this.values = map;
    }

    /** A whole file; twice the same key is refused. */
    static Entry file(String name, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new Entry(name, new Yaml(new SafeConstructor(options)).load(text));
        } catch (YAMLException e) {
            throw new BadDefinition(name, "YAML, but " + e.getMessage());
        }
    }

    String at(String key) {
        return place + ", " + key;
    }

    @Nullable Object value(String key) {
        known.add(key);
        return values.get(key);
    }

    boolean has(String key) {
        return value(key) != null;
    }

    Optional<String> maybeText(String key) {
        var value = value(key);
        if (value == null) return Optional.empty();
        if (value instanceof String text && !text.isBlank() && !text.strip().equals(TO_COMPLETE))
            return Optional.of(text.strip());
        throw new BadDefinition(at(key), "words");
    }

    String text(String key) {
        return maybeText(key).orElseThrow(() -> new BadDefinition(at(key), "words"));
    }

    Optional<Integer> maybeWhole(String key) {
        var value = value(key);
        if (value == null) return Optional.empty();
        if (value instanceof Integer whole) return Optional.of(whole);
        throw new BadDefinition(at(key), "a whole number");
    }

    int whole(String key) {
        return maybeWhole(key).orElseThrow(() -> new BadDefinition(at(key), "a whole number"));
    }

    Optional<Double> maybeNumber(String key) {
        var value = value(key);
        if (value == null) return Optional.empty();
        if (value instanceof Number number) return Optional.of(number.doubleValue());
        throw new BadDefinition(at(key), "a number");
    }

    double number(String key) {
        return maybeNumber(key).orElseThrow(() -> new BadDefinition(at(key), "a number"));
    }

    boolean yes(String key, boolean otherwise) {
        var value = value(key);
        if (value == null) return otherwise;
        if (value instanceof Boolean yes) return yes;
        throw new BadDefinition(at(key), "true or false");
    }

    boolean yes(String key) {
        if (value(key) == null) throw new BadDefinition(at(key), "true or false");
        return yes(key, false);
    }

    Entry entry(String key) {
        return new Entry(at(key), value(key));
    }

    Optional<Entry> maybeEntry(String key) {
        return value(key) == null ? Optional.empty() : Optional.of(entry(key));
    }

    List<Entry> entries(String key) {
        var entries = new ArrayList<Entry>();
        for (var value : list(key)) entries.add(new Entry(at(key) + " " + (entries.size() + 1), value));
        return entries;
    }

    /** One mapping, a list of them, or none. */
    List<Entry> anyEntries(String key) {
        var value = value(key);
        if (value == null) return List.of();
        return value instanceof Map<?, ?> ? List.of(entry(key)) : entries(key);
    }

    List<Integer> wholes(String key) {
        var wholes = new ArrayList<Integer>();
        for (var value : list(key)) {
            if (!(value instanceof Integer whole)) throw new BadDefinition(at(key), "whole numbers");
            wholes.add(whole);
        }
        return wholes;
    }

    List<String> words(String key) {
        if (!has(key)) return List.of();
        var words = new ArrayList<String>();
        for (var value : list(key)) {
            if (!(value instanceof String text) || text.isBlank())
                throw new BadDefinition(at(key), "words in each line");
            words.add(text.strip());
        }
        return words;
    }

    Map<String, String> texts(String key) {
        var entry = entry(key);
        var texts = new LinkedHashMap<String, String>();
        for (var line : entry.values.entrySet()) {
            var name = String.valueOf(line.getKey());
            if (!(line.getValue() instanceof String text) || text.isBlank())
                throw new BadDefinition(entry.at(name), "words");
            texts.put(name, text.strip());
        }
        return texts;
    }

    /** Whole numbers and what each is worth; none where the key is missing. */
    Map<Integer, Double> numbers(String key) {
        if (!has(key)) return Map.of();
        var numbers = new LinkedHashMap<Integer, Double>();
        for (var line : entry(key).values.entrySet()) {
            if (!(line.getKey() instanceof Integer whole) || !(line.getValue() instanceof Number number))
                throw new BadDefinition(at(key), "whole numbers, and a number for each");
            numbers.put(whole, number.doubleValue());
        }
        return numbers;
    }

    /** The keys of this mapping as whole numbers, such as those of items. */
    List<Integer> keys() {
        var keys = new ArrayList<Integer>();
        for (var key : values.keySet()) {
            if (!(key instanceof Integer whole)) throw new BadDefinition(at(String.valueOf(key)), "a whole number");
            keys.add(whole);
        }
        return keys;
    }

    /** What lies under a whole number. */
    @Nullable Object value(int key) {
        return values.get(key);
    }

    /** Refuses what nobody asked for: a mistyped key would otherwise pass unseen. */
    void nothingElse() {
        for (var key : values.keySet())
            if (!known.contains(key.toString())) throw new BadDefinition(at(key.toString()), "no such entry");
    }

    List<?> list(String key) {
        if (value(key) instanceof List<?> list && !list.isEmpty()) return list;
        throw new BadDefinition(at(key), "a list");
    }
}

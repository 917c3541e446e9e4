package org.hearth.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One mapping of a definition file, read strictly: a missing, mistyped or unknown entry is refused with its place. */
final class Entry {
    private final String place;
    private final Map<?, ?> values;
    private final Set<String> known = new HashSet<>();

    Entry(String place, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) throw new BadDefinition(place, "a mapping");
        this.place = place;
        this.values = map;
    }

    String at(String key) {
        return place + ", " + key;
    }

    private @Nullable Object value(String key) {
        known.add(key);
        return values.get(key);
    }

    Optional<String> maybeText(String key) {
        var value = value(key);
        if (value == null) return Optional.empty();
        if (value instanceof String text && !text.isBlank()) return Optional.of(text.strip());
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

    double number(String key) {
        if (value(key) instanceof Number number) return number.doubleValue();
        throw new BadDefinition(at(key), "a number");
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

    List<Integer> wholes(String key) {
        var wholes = new ArrayList<Integer>();
        for (var value : list(key)) {
            if (!(value instanceof Integer whole)) throw new BadDefinition(at(key), "whole numbers");
            wholes.add(whole);
        }
        return wholes;
    }

    boolean has(String key) {
        return value(key) != null;
    }

    Map<String, String> texts(String key) {
        var entry = entry(key);
        var texts = new LinkedHashMap<String, String>();
        for (var name : entry.values.keySet()) texts.put(name.toString(), entry.text(name.toString()));
        return texts;
    }

    /** Refuses what nobody asked for: a mistyped key would otherwise pass unseen. */
    void nothingElse() {
        for (var key : values.keySet())
            if (!known.contains(key.toString())) throw new BadDefinition(at(key.toString()), "no such entry");
    }

    private List<?> list(String key) {
        if (value(key) instanceof List<?> list && !list.isEmpty()) return list;
        throw new BadDefinition(at(key), "a list");
    }
}

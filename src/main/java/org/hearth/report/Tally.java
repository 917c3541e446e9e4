package org.hearth.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The counts a report makes for one site and period, those that follow from them, and which add up to which. */
final class Tally {
    private final Map<String, Integer> shown = new LinkedHashMap<>();
    private final Map<String, Integer> implied = new LinkedHashMap<>();
    private final Map<String, Integer> known = new LinkedHashMap<>();
    private final List<Total> totals = new ArrayList<>();

    /** The parts make up the total. */
    record Total(String key, List<String> parts) {}

    Tally shown(String key, int count) {
        shown.put(key, count);
        return this;
    }

    /** A count on no page that anybody could work out by taking away. */
    Tally implied(String key, int count) {
        implied.put(key, count);
        return this;
    }

    /** A count that its reader is taken to know, so that what follows from it is guarded all the same. */
    Tally known(String key, int count) {
        known.put(key, count);
        return this;
    }

    Tally total(String key, String... parts) {
        totals.add(new Total(key, Arrays.asList(parts)));
        return this;
    }

    Tally total(String key, List<String> parts) {
        totals.add(new Total(key, List.copyOf(parts)));
        return this;
    }

    Map<String, Integer> shown() {
        return shown;
    }

    Map<String, Integer> implied() {
        return implied;
    }

    Map<String, Integer> known() {
        return known;
    }

    List<Total> totals() {
        return totals;
    }

    int count(String key) {
        return shown.getOrDefault(key, implied.getOrDefault(key, known.getOrDefault(key, 0)));
    }

    Stream<String> keys() {
        return Stream.concat(shown.keySet().stream(), implied.keySet().stream());
    }
}

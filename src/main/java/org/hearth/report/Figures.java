package org.hearth.report;

import java.util.Map;
import java.util.stream.Collectors;

/** The counts of one report as one reader may see them, by their keys. */
record Figures(Map<String, Figure> byKey) {
    Figures {
        byKey = Map.copyOf(byKey);
    }

    static Figures exact(Tally tally) {
        return new Figures(tally.shown().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Figure.of(entry.getValue()))));
    }

    Figure of(String key) {
        var figure = byKey.get(key);
        if (figure == null) {
            throw new IllegalArgumentException("no figure " + key);
        }
        return figure;
    }

    boolean anyWithheld() {
        return byKey.values().stream().anyMatch(figure -> !figure.isShown());
    }
}

package org.hearth.outcome;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hearth.measure.Timepoint;

/** How many ITQ responses came to each diagnosis at each time-point; complex PTSD is not also counted as PTSD. */
public record Diagnoses() {
    /** Time-point to diagnosis to number of scorable responses; only what occurs. */
    public static Map<String, Map<String, Integer>> of(Facts facts, Period period) {
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        for (var timepoint : Timepoint.values()) {
            var at = new LinkedHashMap<String, Integer>();
            facts.scores().stream()
                    .filter(score -> period.holds(score.completedOn()))
                    .filter(score -> score.timepoint().equals(Optional.of(timepoint)))
                    .flatMap(score -> score.diagnosis().stream())
                    .forEach(diagnosis -> at.merge(diagnosis, 1, Integer::sum));
            if (!at.isEmpty()) {
                counts.put(timepoint.code(), at);
            }
        }
        return counts;
    }
}

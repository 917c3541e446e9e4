package org.hearth.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of an outcome framework.
 *
 * @param code its short name
 * @param order its place among the others
 * @param published the year
 * @param until the last day on which it was in force
 * @param source where its outcomes are written down
 * @param sourceOfMeasures where its measures were chosen, when elsewhere
 */
public record Framework(
        @JsonProperty("framework") String code,
        int version,
        int order,
        String name,
        String about,
        int published,
        Optional<LocalDate> until,
        String source,
        @JsonProperty("source_of_measures") Optional<String> sourceOfMeasures,
        @JsonProperty("outcomes") List<Aim> aims) {
    public Framework {
        aims = List.copyOf(aims);
    }

    Optional<Aim> aim(String outcome) {
        return aims.stream().filter(aim -> aim.code().equals(outcome)).findFirst();
    }
}

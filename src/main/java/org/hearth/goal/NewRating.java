package org.hearth.goal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearth.measure.Given;
import org.hearth.measure.ResponseId;
import org.hearth.measure.Timepoint;

/**
 * How near a parent says they are to their goals, on one day.
 *
 * @param id made by the form, so that sending it twice has one effect
 * @param values by goal; a goal that is not named was not rated
 */
public record NewRating(
        ResponseId id, LocalDate on, Optional<Timepoint> timepoint, Given given, Map<GoalId, Integer> values) {
    public NewRating {
        values = Map.copyOf(values);
    }
}

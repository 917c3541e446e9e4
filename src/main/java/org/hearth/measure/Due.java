package org.hearth.measure;

import java.time.LocalDate;

/**
 * A measure that a parent has not yet filled in at the time-point they have reached.
 *
 * @param from the day the time-point began
 * @param overdueFrom the day from which it is late
 */
public record Due(String instrument, Timepoint timepoint, LocalDate from, LocalDate overdueFrom) {
    public boolean isOverdueOn(LocalDate day) {
        return !day.isBefore(overdueFrom);
    }
}

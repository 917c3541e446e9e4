package org.hearth.measure;

import java.util.List;
import java.util.Optional;

/**
 * One instrument on a parent's page: what they filled in, the latest first, and whether it is due.
 *
 * @param due empty when it has been filled in at the time-point they have reached
 */
record Shelf(Instrument instrument, List<Reading> readings, Optional<Due> due) {
    static List<Shelf> of(List<Instrument> instruments, List<Reading> readings, List<Due> due) {
        return instruments.stream()
                .map(instrument -> new Shelf(
                        instrument,
                        readings.reversed().stream()
                                .filter(reading ->
                                        reading.response().instrument().equals(instrument.code()))
                                .toList(),
                        due.stream()
                                .filter(some -> some.instrument().equals(instrument.code()))
                                .findFirst()))
                .toList();
    }

    /** Which of its figures nobody has confirmed; said only where a score uses them. */
    String unverified() {
        return readings.isEmpty() ? "" : Reading.unverified(instrument);
    }
}

package org.hearth.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Instrument;

/**
 * One instrument on a parent's page: what they filled in, the latest first, and whether it is due.
 *
 * @param due empty when it has been filled in at the time-point they have reached
 */
record Shelf(Instrument instrument, List<Reading> readings, Optional<Due> due) {
    /** Those the programme gives, then what else was ever filled in. */
    static List<Shelf> of(List<Instrument> given, Catalogue catalogue, List<Reading> readings, List<Due> due) {
        var others = catalogue.current().stream()
                .filter(instrument ->
                        given.stream().noneMatch(other -> other.code().equals(instrument.code())))
                .filter(instrument -> readings.stream()
                        .anyMatch(reading -> reading.response().instrument().equals(instrument.code())));
        return Stream.concat(given.stream(), others)
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

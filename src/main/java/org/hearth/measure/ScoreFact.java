package org.hearth.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.family.PersonId;

/**
 * One filled-in measure as the reports count it: who, what, when and what it came to, and no answer.
 *
 * @param timepoint empty for one given in between
 * @param total empty when too many items are missing, and for an instrument that is scored by rules alone
 * @param diagnosis the code of what the instrument's rules say; empty when it has none or items are missing
 * @param danger whether an answer spoke of danger to the person
 */
public record ScoreFact(
        PersonId person,
        String instrument,
        Optional<Timepoint> timepoint,
        LocalDate completedOn,
        Optional<Double> total,
        Optional<String> diagnosis,
        boolean danger) {
    /** Whether the instrument's published rule gives a result. */
    public boolean counts() {
        return total.isPresent() || diagnosis.isPresent();
    }
}

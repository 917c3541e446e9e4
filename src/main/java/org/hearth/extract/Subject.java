package org.hearth.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hearth.family.PersonId;

/**
 * One parent in an extract.
 *
 * @param family the pseudonym of the family, where the other parent is in the extract too
 * @param joinedOn from which all days are counted
 */
record Subject(
        PersonId person,
        String pseudonym,
        Optional<String> family,
        String stream,
        Optional<String> site,
        Optional<String> ageBand,
        Optional<String> arm,
        Optional<LocalDate> randomisedOn,
        LocalDate joinedOn) {

    /** A date as the extract says it: whole days after joining, fewer than none before. */
    int day(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(joinedOn, date));
    }

    Subject withoutSite() {
        return new Subject(person, pseudonym, family, stream, Optional.empty(), ageBand, arm, randomisedOn, joinedOn);
    }

    Subject withoutAgeBand() {
        return new Subject(person, pseudonym, family, stream, site, Optional.empty(), arm, randomisedOn, joinedOn);
    }
}

package org.hearth.family;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.casefile.FamilyId;

/**
 * What figures know of a person: the role, of a child the day of birth, and of a parent the year.
 *
 * @param bornYear of a parent
 */
public record PersonFact(
        PersonId person, FamilyId family, PersonRole role, Optional<LocalDate> born, Optional<Integer> bornYear) {
    /** Of whom no year is known. */
    public PersonFact(PersonId person, FamilyId family, PersonRole role, Optional<LocalDate> born) {
        this(person, family, role, born, Optional.empty());
    }

    /** What was known by the end of a day: no birth after it. */
    public PersonFact asOf(LocalDate day) {
        return new PersonFact(person, family, role, born.filter(birth -> !birth.isAfter(day)), bornYear);
    }
}

package org.hearth.family;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.casefile.FamilyId;

/** What figures know of a person: the role, and of a child the day of birth. */
public record PersonFact(PersonId person, FamilyId family, PersonRole role, Optional<LocalDate> born) {}

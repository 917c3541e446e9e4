package org.hearth.family;

import java.time.LocalDate;
import org.hearth.casefile.FamilyId;

/** A baby was born, or the day of birth was corrected. */
public record BirthRecorded(PersonId baby, FamilyId family, LocalDate born) {}

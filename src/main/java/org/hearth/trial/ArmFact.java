package org.hearth.trial;

import java.time.LocalDate;
import org.hearth.family.PersonId;

/** The arm of one parent, for the researcher's extract. */
public record ArmFact(PersonId person, String arm, LocalDate randomisedOn) {}

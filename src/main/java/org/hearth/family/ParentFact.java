package org.hearth.family;

import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;

/** What the researcher's extract is made from: who is a parent in which family and file, and the year of birth. */
public record ParentFact(
        PersonId person, CaseFileId file, FamilyId family, PersonRole role, Optional<Integer> bornYear) {}

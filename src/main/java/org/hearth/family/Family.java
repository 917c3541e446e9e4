package org.hearth.family;

import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;

/** A family; {@code safetyFile} is what both practitioners share. */
public record Family(FamilyId id, String ref, CaseFileId safetyFile) {}

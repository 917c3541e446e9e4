package org.hearth.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.family.PersonId;

/**
 * A filled-in measure as it comes from, or goes to, another system.
 *
 * @param ref its id in the interchange files
 * @param caseFile the parent's file
 */
public record BroughtResponse(
        String ref,
        CaseFileId caseFile,
        FamilyId family,
        PersonId person,
        String instrument,
        Optional<Timepoint> timepoint,
        LocalDate completedOn,
        Answers answers) {}

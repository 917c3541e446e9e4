package org.hearth.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.family.PersonId;
import org.hearth.instrument.Answers;

/**
 * A filled-in measure as it comes from, or goes to, another system.
 *
 * @param ref its id in the interchange files
 * @param caseFile the parent's file
 * @param form the age form it was given on; empty for an instrument that has none
 */
public record BroughtResponse(
        String ref,
        CaseFileId caseFile,
        FamilyId family,
        PersonId person,
        String instrument,
        Optional<Timepoint> timepoint,
        LocalDate completedOn,
        Answers answers,
        Optional<String> form) {

    public BroughtResponse(
            String ref,
            CaseFileId caseFile,
            FamilyId family,
            PersonId person,
            String instrument,
            Optional<Timepoint> timepoint,
            LocalDate completedOn,
            Answers answers) {
        this(ref, caseFile, family, person, instrument, timepoint, completedOn, answers, Optional.empty());
    }
}

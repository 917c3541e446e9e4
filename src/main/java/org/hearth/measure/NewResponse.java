package org.hearth.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.CaseFileId;

/**
 * A measure as just filled in.
 *
 * @param id made by the form, so that sending it twice has one effect
 * @param timepoint empty for one given in between
 */
public record NewResponse(
        ResponseId id,
        CaseFileId caseFile,
        String instrument,
        Optional<Timepoint> timepoint,
        LocalDate completedOn,
        Given given,
        Answers answers) {}

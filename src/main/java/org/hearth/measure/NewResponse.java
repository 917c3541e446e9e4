package org.hearth.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.instrument.Answers;
import org.hearth.instrument.Wording;

/**
 * A measure as just filled in.
 *
 * @param id made by the form, so that sending it twice has one effect
 * @param timepoint empty for one given in between
 * @param form the age form it was given on; empty for an instrument that has none
 * @param language in which its words were shown
 */
public record NewResponse(
        ResponseId id,
        CaseFileId caseFile,
        String instrument,
        Optional<Timepoint> timepoint,
        LocalDate completedOn,
        Given given,
        Answers answers,
        Optional<String> form,
        String language) {

    public NewResponse(
            ResponseId id,
            CaseFileId caseFile,
            String instrument,
            Optional<Timepoint> timepoint,
            LocalDate completedOn,
            Given given,
            Answers answers) {
        this(id, caseFile, instrument, timepoint, completedOn, given, answers, Optional.empty(), Wording.ENGLISH);
    }
}

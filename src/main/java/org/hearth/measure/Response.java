package org.hearth.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.access.CaseFileId;
import org.hearth.instrument.Answers;
import org.hearth.instrument.Wording;

/**
 * One measure as a parent filled it in, and what it came to when it was scored.
 *
 * @param scoredBy the version of the instrument's definition
 * @param form the age form it was given on; empty for an instrument that has none
 * @param scales what each scale but the total came to, by name
 * @param rater whose view it is
 * @param language in which its words were shown
 * @param version from 1; each correction adds one and keeps the earlier
 */
public record Response(
        ResponseId id,
        CaseFileId caseFile,
        String instrument,
        int scoredBy,
        Optional<Timepoint> timepoint,
        LocalDate completedOn,
        Given given,
        Answers answers,
        Optional<String> form,
        Optional<Double> total,
        Map<String, Double> scales,
        Optional<String> diagnosis,
        boolean danger,
        AccountId enteredBy,
        Instant enteredAt,
        Rater rater,
        String language,
        int version) {
    /** In English, by the parent about themselves. */
    Response(
            ResponseId id,
            CaseFileId caseFile,
            String instrument,
            int scoredBy,
            Optional<Timepoint> timepoint,
            LocalDate completedOn,
            Given given,
            Answers answers,
            Optional<String> form,
            Optional<Double> total,
            Map<String, Double> scales,
            Optional<String> diagnosis,
            boolean danger,
            AccountId enteredBy,
            Instant enteredAt,
            int version) {
        this(
                id,
                caseFile,
                instrument,
                scoredBy,
                timepoint,
                completedOn,
                given,
                answers,
                form,
                total,
                scales,
                diagnosis,
                danger,
                enteredBy,
                enteredAt,
                Rater.SELF,
                Wording.ENGLISH,
                version);
    }
}

package org.hearth.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.access.CaseFileId;

/**
 * One measure as a parent filled it in, and what it came to when it was scored.
 *
 * @param scoredBy the version of the instrument's definition
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
        Optional<Double> total,
        Optional<String> diagnosis,
        boolean danger,
        AccountId enteredBy,
        Instant enteredAt,
        int version) {}

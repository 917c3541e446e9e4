package org.hearth.onpaper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.measure.Timepoint;

/**
 * A paper form that is being typed in.
 *
 * @param version of the instrument
 * @param typist who typed it first
 * @param first empty once it has ended
 * @param second empty until it was typed again
 * @param ended how; empty while it waits
 */
record PaperSheet(
        PaperSheetId id,
        CaseFileId file,
        String instrument,
        int version,
        String language,
        Optional<Timepoint> timepoint,
        LocalDate completedOn,
        String typist,
        Instant typedAt,
        Optional<Typed> first,
        Optional<Typed> second,
        Optional<String> ended) {
    static final String KEPT = "kept";
    static final String THROWN_AWAY = "thrown_away";

    boolean waits() {
        return ended.isEmpty() && first.isPresent();
    }

    /** Where the two typings differ; none before the second. */
    List<Integer> differences() {
        return first.flatMap(one -> second.map(one::differences)).orElse(List.of());
    }
}

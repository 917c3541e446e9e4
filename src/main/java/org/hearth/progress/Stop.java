package org.hearth.progress;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.measure.ResponseId;
import org.hearth.measure.Timepoint;
import org.hearth.site.Say;

/** One score on one day. */
record Stop(ResponseId response, LocalDate on, Optional<Timepoint> timepoint, double score) {
    /** "At the start, 4 March 2026". */
    String when() {
        return timepoint.map(Timepoint::words).orElse("In between") + ", " + Say.date(on);
    }
}

package org.hearth.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.hearth.access.CaseFileId;
import org.hearth.team.Colleague;

/**
 * One version of a shared fact.
 *
 * @param file the safety file, or a child's
 * @param because why it was corrected or withdrawn, else empty
 */
public record SharedFact(
        SharedId id,
        int version,
        CaseFileId file,
        Made made,
        Telling telling,
        String because,
        Colleague by,
        Instant at) {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    /** How a version came about. */
    public enum Made {
        SHARED,
        NOTED,
        CORRECTED,
        WITHDRAWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Made of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The day it was written, as the calendar shows it here; never the time. */
    LocalDate on() {
        return LocalDate.ofInstant(at, HERE);
    }

    public boolean isWithdrawn() {
        return made == Made.WITHDRAWN;
    }

    /** The rule for everything that leaves the team: nothing withdrawn, and nothing this learner must not know. */
    public boolean mayLearn(Learner learner) {
        return !isWithdrawn() && telling.mayLearn(learner);
    }
}

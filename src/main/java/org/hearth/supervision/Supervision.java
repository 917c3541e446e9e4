package org.hearth.supervision;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.site.Say;

/**
 * Somebody supervises a practitioner's work for some time.
 *
 * @param until the last day that is planned
 * @param keptOut how many of the practitioner's parents stay closed to the supervisor; told to managers alone, and else 0
 */
public record Supervision(
        SupervisionId id,
        AccountId practitioner,
        String whose,
        AccountId supervisor,
        String by,
        LocalDate from,
        Optional<LocalDate> until,
        int keptOut) {

    boolean isOver(LocalDate today) {
        return until.filter(last -> last.isBefore(today)).isPresent();
    }

    public boolean isAhead(LocalDate today) {
        return from.isAfter(today);
    }

    /** "from 3 March 2026 until 9 March 2026". */
    public String days() {
        return "from " + Say.date(from)
                + until.map(last -> " until " + Say.date(last)).orElse("");
    }
}

package org.hearth.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.family.Person;
import org.hearth.site.Say;

/**
 * From whom which measures are due, in a line.
 *
 * @param when "at the start, from 4 March 2026"
 */
record DueLine(String path, String parent, String which, String when, LocalDate from, boolean overdue) {

    /** Empty when nothing is due. All that is due is due at the one time-point they have reached. */
    static Optional<DueLine> of(Person parent, List<Due> due, LocalDate today) {
        return due.stream()
                .findFirst()
                .map(first -> new DueLine(
                        "/files/" + parent.caseFile() + "/measures",
                        parent.name(),
                        Say.list(due.stream().map(Due::instrument).toList()),
                        when(first, today),
                        first.from(),
                        first.isOverdueOn(today)));
    }

    /** "at the start, from 4 March 2026", or "at the start, overdue since 15 April 2026". */
    static String when(Due due, LocalDate today) {
        return due.timepoint().words().toLowerCase(Locale.UK)
                + (due.isOverdueOn(today)
                        ? ", overdue since " + Say.date(due.overdueFrom())
                        : ", from " + Say.date(due.from()));
    }
}

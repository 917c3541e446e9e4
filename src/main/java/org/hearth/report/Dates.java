package org.hearth.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.outcome.Period;
import org.hearth.site.Problems;

/** Dates as people type them into one box: 2024-03-31, 31/3/2024 or 31 March 2024. */
record Dates(Asked asked, LocalDate asOf, Problems problems) {
    private static final List<DateTimeFormatter> WAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));

    /** Empty boxes mean from the beginning, and up to the last day that is counted. */
    Period period() {
        var all = Period.until(asOf);
        var from = date("from", asked.from());
        var to = date("to", asked.to());
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.add("to", "The last day must not be before the first");
            return all;
        }
        return new Period(
                from.orElse(all.from()), to.filter(day -> day.isBefore(asOf)).orElse(asOf));
    }

    /** The programme year that begins with the first date and ends with the last; empty when both are left empty. */
    Optional<Integer> year() {
        if (asked.from().isBlank() && asked.to().isBlank()) {
            return chosenYear();
        }
        var from = date("from", asked.from());
        var to = date("to", asked.to());
        var year = from.map(LocalDate::getYear);
        boolean whole = from.equals(year.map(begins -> LocalDate.of(begins, 4, 1)))
                && to.equals(year.map(begins -> LocalDate.of(begins + 1, 3, 31)));
        if (!whole) {
            problems.add("year", "Choose a whole year, from 1 April to 31 March, or all years");
        }
        return year.filter(begins -> whole);
    }

    private Optional<Integer> chosenYear() {
        if (asked.year().isBlank()) {
            return Optional.empty();
        }
        if (!asked.year().matches("\\d{4}")) {
            problems.add("year", "Choose a year from the list");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(asked.year()));
    }

    private Optional<LocalDate> date(String field, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var date = WAYS.stream().flatMap(way -> parsed(text, way).stream()).findFirst();
        if (date.isEmpty()) {
            problems.add(field, "Enter a date such as 31/3/2024, or leave this empty");
        }
        return date;
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter way) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), way));
        } catch (DateTimeException notThisWay) {
            return Optional.empty();
        }
    }
}

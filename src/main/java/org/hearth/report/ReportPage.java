package org.hearth.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.coding.Quote;
import org.hearth.site.Choice;
import org.hearth.site.Problems;
import org.hearth.site.Say;

/**
 * A report and the choices above it.
 *
 * @param exact whether the reader sees every count, and may ask for any days
 * @param report empty while a choice must be mended
 * @param quotes what parents said, as they let us quote it at this moment
 * @param where the site, or the whole programme
 * @param when the time that is counted, in words
 */
record ReportPage(
        Named topic,
        Asked asked,
        boolean exact,
        List<Choice> sites,
        String site,
        List<Choice> years,
        String where,
        String when,
        LocalDate asOf,
        boolean withheld,
        Optional<Report> report,
        List<Quote> quotes,
        Problems problems) {
    String path() {
        return "/reports/" + topic.path();
    }

    String file(ReportFile form) {
        return path() + "." + form.ending() + asked.query();
    }

    /** "London, up to 31 March 2026". */
    String chosen() {
        return where + ", " + when;
    }

    /** The themes that have quotes, each once. */
    List<String> quoted() {
        return quotes.stream().map(Quote::theme).distinct().toList();
    }

    List<String> quotes(String theme) {
        return quotes.stream()
                .filter(quote -> quote.theme().equals(theme))
                .map(Quote::words)
                .toList();
    }

    String until() {
        return Say.date(asOf);
    }
}

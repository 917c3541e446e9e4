package org.hearth.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.coding.Quote;
import org.hearth.disclosure.Profile;
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
 * @param profile by which rule numbers are withheld; none where every number is shown
 * @param query what was chosen, for the same as a file
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
        Problems problems,
        Optional<Profile> profile,
        String query) {
    String path() {
        return "/reports/" + topic.path();
    }

    String file(ReportFile form) {
        return path() + "." + form.ending() + query;
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

    /** How numbers are withheld, in sentences. */
    String rule() {
        return profile.map(rule -> "Rule: " + rule.name() + ". " + String.join(" ", rule.sentences()))
                .orElse("Every number is shown.");
    }

    String until() {
        return Say.date(asOf);
    }
}

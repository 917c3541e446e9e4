package org.hearth.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.site.Say;

/**
 * What a filled-in measure says, in plain words.
 *
 * @param start the total at the start of the programme, to compare with; empty for the first, or when there is none
 */
record Reading(Response response, Instrument instrument, Optional<Double> start) {
    /** Reads each response beside the one at the start; given and returned the earliest first. */
    static List<Reading> of(List<Response> responses, Instruments instruments) {
        return responses.stream()
                .map(response -> new Reading(
                        response,
                        instruments.version(response.instrument(), response.scoredBy()),
                        start(response, responses)))
                .toList();
    }

    private static Optional<Double> start(Response response, List<Response> all) {
        return all.stream()
                .filter(other -> other.instrument().equals(response.instrument()))
                .filter(other -> other.timepoint().equals(Optional.of(Timepoint.BASELINE)))
                .filter(other -> !other.id().equals(response.id()))
                .filter(other -> !other.completedOn().isAfter(response.completedOn()))
                .reduce((earlier, later) -> later)
                .flatMap(Response::total);
    }

    /** "14 out of 27, moderate", or why there is no score. */
    String result() {
        if (response.total().isPresent()) {
            var total = response.total().get();
            return number(total) + " out of " + number(instrument.highest())
                    + instrument.band(total).map(band -> ", " + band.words()).orElse("");
        }
        return instrument
                .outcome(response.answers())
                .map(Outcome::words)
                .orElse("no score, because " + Say.count(missing().size(), "question was", "questions were")
                        + " skipped");
    }

    /** What the band or the outcome means; empty without a score. */
    String meaning() {
        return response.total()
                .flatMap(instrument::band)
                .map(Band::meaning)
                .or(() -> instrument.outcome(response.answers()).map(Outcome::meaning))
                .orElse("");
    }

    /** "5 lower than at the start, less than a reliable change"; empty when there is nothing to compare. */
    String change() {
        if (start.isEmpty() || response.total().isEmpty()) return "";
        var change = response.total().get() - start.get();
        if (change == 0) return "the same as at the start";
        var words = number(Math.abs(change)) + (change < 0 ? " lower" : " higher") + " than at the start";
        return words
                + instrument
                        .reliableChange()
                        .map(least -> reliable(change, least))
                        .orElse("");
    }

    /** Lower is better in every instrument so far; a change counts from the published figure on. */
    private static String reliable(double change, Figure least) {
        if (Math.abs(change) < least.value()) return ", less than a reliable change";
        return change < 0 ? ", a reliable change for the better" : ", a reliable change for the worse";
    }

    /** "PHQ-9: 14 out of 27, moderate; 5 lower than at the start, less than a reliable change." */
    String sentence() {
        return instrument.code() + ": " + result() + (change().isEmpty() ? "" : "; " + change()) + ".";
    }

    /** "At the start, 4 March 2026". */
    String when() {
        return response.timepoint().map(Timepoint::words).orElse("In between") + ", "
                + Say.date(response.completedOn());
    }

    List<Integer> missing() {
        return response.answers().missing();
    }

    /** What the publisher advises about a score with items missing; empty when there is nothing to say. */
    String care() {
        return response.total().isPresent() && instrument.scoring().askCare(response.answers())
                ? "Read this score with care: the publisher advises against one when so many questions are skipped."
                : "";
    }

    /** Which of the instrument's figures nobody has confirmed yet; empty when all are. */
    static String unverified(Instrument instrument) {
        var figures = new ArrayList<String>();
        if (instrument.bands().stream().anyMatch(band -> !band.from().verified())) figures.add("the bands");
        instrument
                .cutOff()
                .filter(figure -> !figure.verified())
                .ifPresent(figure -> figures.add("the clinical cut-off of " + number(figure.value())));
        instrument
                .reliableChange()
                .filter(figure -> !figure.verified())
                .ifPresent(figure -> figures.add("the reliable change of " + number(figure.value())));
        return figures.isEmpty() ? "" : "Not yet verified: " + Say.list(figures) + ".";
    }

    /** At most one decimal, none for a whole number. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}

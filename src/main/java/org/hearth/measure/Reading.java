package org.hearth.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.instrument.Band;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Claim;
import org.hearth.instrument.Direction;
import org.hearth.instrument.Figure;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Outcome;
import org.hearth.instrument.Scale;
import org.hearth.site.Fact;
import org.hearth.site.Say;

/**
 * What a filled-in measure says, in plain words.
 *
 * @param instrument in the version, and on the form, that it was given on
 * @param start the total at the start of the programme, to compare with; empty for the first, or when there is none
 */
record Reading(Response response, Instrument instrument, Optional<Double> start) {
    private static final int FEW = 4;

    /** Reads each response beside the one at the start; given and returned the earliest first. */
    static List<Reading> of(List<Response> responses, Catalogue catalogue) {
        return responses.stream()
                .map(response -> new Reading(response, given(response, catalogue), start(response, responses)))
                .toList();
    }

    static Instrument given(Response response, Catalogue catalogue) {
        return catalogue
                .version(response.instrument(), response.scoredBy())
                .in(response.language())
                .given(response.form());
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
        return total().map(scale -> said(scale, response.total().orElseThrow()))
                .or(() -> instrument.isItsRule()
                        ? instrument.outcome(response.answers()).map(Outcome::words)
                        : Optional.empty())
                .or(this::scores)
                .orElse("no score, because " + Say.count(missing().size(), "question was", "questions were")
                        + " skipped");
    }

    private Optional<Scale> total() {
        return instrument.total().filter(scale -> response.total().isPresent());
    }

    /** "Anxiety 8 out of 21, mild; Depression 4 out of 21": of an instrument that has no score of its own. */
    private Optional<String> scores() {
        var scored = scored();
        if (instrument.total().isPresent() || instrument.isItsRule() || scored.isEmpty()) return Optional.empty();
        if (scored.size() > FEW) return Optional.of(Say.count(scored.size(), "score", "scores"));
        return Optional.of(String.join(
                "; ",
                scored.stream()
                        .map(scale -> scale.name() + " " + said(scale, score(scale)))
                        .toList()));
    }

    /** The scales beside the total that came to something. */
    private List<Scale> scored() {
        return instrument.scales().stream()
                .filter(scale -> !scale.total() && response.scales().containsKey(scale.name()))
                .toList();
    }

    private double score(Scale scale) {
        return response.scales().getOrDefault(scale.name(), 0.0);
    }

    /** "14 out of 27, moderate". */
    private String said(Scale scale, double score) {
        return number(score) + " out of " + number(scale.highest(instrument.items()))
                + scale.band(score).map(band -> ", " + band.words()).orElse("");
    }

    /** Each scale beside the total with what it came to, and the cut-offs that were reached. */
    List<Fact> scales() {
        var facts = new ArrayList<Fact>();
        total().ifPresent(scale -> {
            var reached = reached(scale, response.total().orElseThrow());
            if (!reached.isEmpty()) facts.add(Fact.of("Reached", reached));
        });
        if (!instrument.isItsRule())
            instrument
                    .outcome(response.answers())
                    .ifPresent(outcome -> facts.add(Fact.of("What they fit", outcome.words())));
        for (var scale : scored()) {
            var lines = new ArrayList<>(List.of(said(scale, score(scale))));
            lines.addAll(reached(scale, score(scale)));
            facts.add(Fact.of(scale.name(), lines));
        }
        return facts;
    }

    /** "13 or more: depression likely". */
    private static List<String> reached(Scale scale, double score) {
        return scale.meaning().cutOffs().stream()
                .filter(cut -> cut.reached(score))
                .map(cut -> cut.where() + ": " + cut.said())
                .toList();
    }

    /** What the band or the outcome means; empty without a score. */
    String meaning() {
        return response.total()
                .flatMap(instrument::band)
                .map(Band::meaning)
                .or(() -> instrument.isItsRule()
                        ? instrument.outcome(response.answers()).map(Outcome::meaning)
                        : Optional.empty())
                .orElse("");
    }

    /** "5 lower than at the start, less than a reliable change"; empty when there is nothing to compare. */
    String change() {
        var scale = total();
        if (start.isEmpty() || scale.isEmpty() || scale.get().direction() == Direction.NEITHER) return "";
        var change = response.total().orElseThrow() - start.get();
        if (change == 0) return "the same as at the start";
        var words = number(Math.abs(change)) + (change < 0 ? " lower" : " higher") + " than at the start";
        return words
                + scale.get()
                        .reliableChange()
                        .map(least -> reliable(change * scale.get().direction().sign(), least))
                        .orElse("");
    }

    /** A change counts from the published figure on; above nothing is better here. */
    private static String reliable(double better, Figure least) {
        if (Math.abs(better) < least.value()) return ", less than a reliable change";
        return better > 0 ? ", a reliable change for the better" : ", a reliable change for the worse";
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
        return response.total().isPresent() && instrument.asksCare(response.answers())
                ? "Read this score with care: the publisher advises against one when so many questions are skipped."
                : "";
    }

    /** Which of the instrument's figures nobody has confirmed yet; empty when all are. */
    static String unverified(Instrument instrument) {
        var claims = instrument.unverified().stream().map(Claim::words).toList();
        if (claims.isEmpty()) return "";
        return claims.size() > FEW
                ? "Not yet verified: " + claims.size() + " of its figures."
                : "Not yet verified: " + Say.list(claims) + ".";
    }

    /** At most one decimal, none for a whole number. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}

package org.hearth.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearth.instrument.AgeForms;
import org.hearth.instrument.Claim;
import org.hearth.instrument.Figure;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Scale;
import org.hearth.instrument.Wording;
import org.hearth.site.Fact;
import org.hearth.site.Say;

/**
 * An instrument as its page shows it.
 *
 * @param comesWithWords whether its words are in its own file
 * @param lookedUp what was last said of each figure
 * @param names of whoever loaded words or looked a figure up, by their ids
 */
record Shown(
        Instrument instrument,
        boolean comesWithWords,
        List<Loaded> loaded,
        List<LookedUp> lookedUp,
        Map<String, String> names) {

    String path() {
        return "/measures/" + instrument.code();
    }

    /** "9 questions", "up to 36 questions", "10 numbers". */
    String size() {
        var number = instrument.items().getFirst().isNumber();
        var count = Say.count(instrument.size(), number ? "number" : "question", number ? "numbers" : "questions");
        return instrument.ageForms().isPresent() ? "up to " + count : count;
    }

    /** Where its words are. */
    String wording() {
        if (comesWithWords) return "Here";
        if (loaded.isEmpty()) return "Not here: use the publisher’s sheet";
        return instrument.ageForms().isPresent()
                ? "Loaded: " + Say.count(loaded.size(), "form", "forms") + " of "
                        + instrument.ageForms().get().forms().size()
                : "Loaded";
    }

    /** The licence and whose it is, in one line. */
    String terms() {
        var by = instrument.provenance().attribution();
        return instrument.provenance().licence() + " " + by + (by.endsWith(".") ? "" : ".");
    }

    /** "The reliable change of 4". */
    static String capital(Claim claim) {
        return claim.words().substring(0, 1).toUpperCase(Locale.UK)
                + claim.words().substring(1);
    }

    /** Who loaded which words when, a line each. */
    List<String> loadings() {
        return loaded.stream()
                .map(words ->
                        (words.wording().form().isEmpty() ? "" : words.wording().form() + ": ")
                                + (words.wording().language().equals(Wording.ENGLISH)
                                        ? ""
                                        : Say.language(words.wording().language()) + ": ")
                                + "loaded by "
                                + name(words.by()) + " on " + Say.moment(words.at()) + ". "
                                + words.wording().licence())
                .toList();
    }

    private String name(String id) {
        return names.getOrDefault(id, "a colleague");
    }

    List<Claim> unverified() {
        return instrument.claims().stream()
                .filter(claim -> !instrument.stands(claim))
                .toList();
    }

    /** "3 figures unverified", or "all verified". */
    String standing() {
        var count = unverified().size();
        return count == 0 ? "All verified" : Say.count(count, "figure", "figures") + " unverified";
    }

    Optional<LookedUp> lookedUp(Claim claim) {
        return lookedUp.stream()
                .filter(said -> said.confirmed() && said.figure().equals(claim.key()))
                .findFirst();
    }

    /** What was looked up since the file was written. */
    List<Claim> confirmed() {
        return instrument.claims().stream()
                .filter(claim -> lookedUp(claim).isPresent())
                .toList();
    }

    /** "Zigmond and Snaith, 1983; unverified", or who looked it up and where. */
    String backing(Claim claim) {
        var since = lookedUp(claim);
        if (since.isPresent())
            return claim.source() + "; looked up by " + name(since.get().by()) + " on "
                    + Say.moment(since.get().at()) + " in " + since.get().source();
        return claim.source() + (claim.verified() ? "" : "; unverified");
    }

    List<Fact> facts() {
        return List.of(
                Fact.of("What it is about", instrument.about()),
                Fact.of("Over which time", instrument.timeFrame()),
                Fact.of("For whom", instrument.population()),
                Fact.of("Who answers", instrument.answeredBy().words()),
                Fact.of("How long", size()),
                Fact.of("Its words", loaded.isEmpty() ? List.of(wording()) : loadings()),
                Fact.of("Licence", instrument.provenance().licence()),
                Fact.of("By", instrument.provenance().attribution()),
                Fact.of("Published in", instrument.provenance().source()),
                Fact.of("Scoring", backing(scoring())));
    }

    private Claim scoring() {
        return instrument.claims().stream()
                .filter(claim -> claim.key().equals("scoring"))
                .findFirst()
                .orElseGet(() -> instrument.claims().getFirst());
    }

    /** What is known of one score, a line each. */
    List<Fact> facts(Scale scale) {
        return ScaleWords.of(this, scale);
    }

    /** Its place among the figures that can be confirmed, by which its field is named; 0 for none of them. */
    int number(Claim claim) {
        return unverified().indexOf(claim) + 1;
    }

    /** The age forms with their ages and cut-offs. */
    List<Fact> ageForms() {
        return instrument.ageForms().map(AgeForms::forms).orElse(List.of()).stream()
                .map(form -> Fact.of(form.name(), ages(form)))
                .toList();
    }

    private List<String> ages(AgeForms.Form form) {
        var lines = new ArrayList<String>();
        lines.add(form.from().words() + " to " + form.to().words());
        if (form.items().isEmpty()) lines.add("How many questions it has is not known until it is loaded");
        for (var scale : instrument.scales())
            for (var cut : form.cutOffs(scale.name()))
                lines.add(scale.name() + ": " + cut.words() + ". "
                        + backing(cut.figure().claim()));
        return lines;
    }

    List<Fact> codes() {
        return instrument.codes().entrySet().stream()
                .map(code -> Fact.of(
                        code.getKey().replace("loinc", "LOINC").replace("snomed", "SNOMED CT"), code.getValue()))
                .toList();
    }

    /** "0 to 27". */
    String range(Scale scale) {
        return Figure.number(scale.lowest(instrument.items())) + " to "
                + Figure.number(scale.highest(instrument.items()));
    }
}

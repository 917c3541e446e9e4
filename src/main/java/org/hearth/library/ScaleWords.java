package org.hearth.library;

import java.util.ArrayList;
import java.util.List;
import org.hearth.instrument.Bands;
import org.hearth.instrument.Claim;
import org.hearth.instrument.Figure;
import org.hearth.instrument.Norm;
import org.hearth.instrument.Reckoning;
import org.hearth.instrument.Scale;
import org.hearth.site.Fact;
import org.hearth.site.Say;

/** One score of an instrument in words. */
final class ScaleWords {
    private ScaleWords() {}

    static List<Fact> of(Shown shown, Scale scale) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Range", shown.range(scale) + ". " + scale.direction().words()));
        facts.add(Fact.of("From", from(shown, scale)));
        facts.add(Fact.of("Questions left out", missing(scale)));
        for (var bands : scale.meaning().bands())
            facts.add(Fact.of("Bands", lines(bands(bands), shown, bands.claim())));
        for (var cut : scale.meaning().cutOffs())
            facts.add(Fact.of("Cut-off", lines(cut.words(), shown, cut.figure().claim())));
        for (var change : scale.meaning().reliableChange()) facts.add(figure("Reliable change", change, shown));
        for (var alpha : scale.meaning().reliability()) facts.add(figure("Reliability (alpha)", alpha, shown));
        for (var norm : scale.meaning().norms())
            facts.add(Fact.of("Among others", lines(norm(norm), shown, norm.claim())));
        scale.meaning()
                .dangerFrom()
                .ifPresent(from ->
                        facts.add(Fact.of("Asks for a conversation the same day", Figure.number(from) + " or more")));
        return List.copyOf(facts);
    }

    private static Fact figure(String label, Figure figure, Shown shown) {
        var words = figure.claim().words();
        var population = words.endsWith(")") ? " " + words.substring(words.lastIndexOf('(')) : "";
        return Fact.of(
                label, lines(figure.words() + (label.contains("alpha") ? "" : population), shown, figure.claim()));
    }

    private static List<String> lines(String says, Shown shown, Claim claim) {
        return List.of(says, shown.backing(claim));
    }

    private static String from(Shown shown, Scale scale) {
        var items = scale.items().size() == shown.instrument().size()
                ? "all questions"
                : (scale.items().size() == 1 ? "question " : "questions ")
                        + Say.list(scale.items().stream().map(String::valueOf).toList());
        return how(scale.reckoning()) + " " + items
                + (scale.reckoning().table().isEmpty() ? "" : ", turned into the published metric");
    }

    private static String how(Reckoning reckoning) {
        return switch (reckoning.method()) {
            case SUM -> reckoning.points().isEmpty() ? "The sum of" : "The sum, by points of its own, of";
            case MEAN ->
                reckoning.times() == 1 ? "The mean of" : Figure.number(reckoning.times()) + " times the mean of";
            case COUNT -> "How many were answered so that they count, of";
            case ANY -> "1 where any was answered so that it counts, of";
        };
    }

    private static String missing(Scale scale) {
        var missing = scale.missing();
        if (missing.allowed() == 0) return "No score unless all are answered";
        var left = "Up to " + missing.allowed() + " may be left out";
        return missing.prorated() ? left + "; the sum is raised for them" : left;
    }

    private static String bands(Bands bands) {
        var each = bands.steps().stream()
                .map(band -> Figure.number(band.from()) + " " + band.words())
                .toList();
        return String.join(", ", each) + (bands.population().isEmpty() ? "" : " (" + bands.population() + ")");
    }

    private static String norm(Norm norm) {
        var said = new ArrayList<String>();
        norm.mean().ifPresent(mean -> said.add("mean " + Figure.number(mean)));
        norm.sd().ifPresent(sd -> said.add("standard deviation " + Figure.number(sd)));
        return String.join(", ", said) + " (" + norm.population() + ")";
    }
}

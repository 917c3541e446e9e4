package org.hearth.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.instrument.CutOff.Edge;

/** Reads what has been published about a score: bands, cut-offs, reliable change, reliability, spread. */
final class MeaningReader {
    private final Entry entry;
    private final Scale scale;
    private final List<Item> all;
    private final Direction usual;

    MeaningReader(Entry entry, Scale scale, List<Item> all, Direction usual) {
        this.entry = entry;
        this.scale = scale;
        this.all = all;
        this.usual = usual;
    }

    Meaning meaning() {
        var direction = entry.has("direction") ? Words.constant(entry, "direction", Direction.class) : usual;
        return new Meaning(
                direction,
                entry.anyEntries("bands").stream().map(this::bands).toList(),
                entry.anyEntries("cut_offs").stream()
                        .map(cut -> cutOff(cut, scale.name(), ofScale()))
                        .toList(),
                entry.anyEntries("reliable_change").stream().map(this::change).toList(),
                entry.anyEntries("reliability").stream().map(this::reliability).toList(),
                entry.anyEntries("norms").stream().map(this::norm).toList(),
                entry.maybeNumber("danger_from"));
    }

    /** " of Anxiety"; nothing for the instrument's own score. */
    private String ofScale() {
        return scale.total() ? "" : " of " + scale.name();
    }

    private String key(String kind, String population) {
        return scale.name() + "/" + kind + (population.isEmpty() ? "" : "/" + population);
    }

    private Bands bands(Entry bands) {
        var population = bands.maybeText("population").orElse("");
        var claim = Definition.claimIn(
                bands,
                key("bands", population),
                "the bands" + ofScale() + (population.isEmpty() ? "" : " (" + population + ")"));
        var steps = new ArrayList<Band>();
        for (var step : bands.entries("steps")) steps.add(band(step, steps));
        if (steps.getLast().from() > scale.highest(all))
            throw new BadDefinition(bands.at("steps"), "no band above the highest score");
        bands.nothingElse();
        return new Bands(population, claim, List.copyOf(steps));
    }

    private Band band(Entry step, List<Band> lower) {
        var from = step.number("from");
        var lowest = scale.lowest(all);
        if (lower.isEmpty() && from != lowest)
            throw new BadDefinition(step.at("from"), Figure.number(lowest) + ", the lowest score");
        if (!lower.isEmpty() && from <= lower.getLast().from())
            throw new BadDefinition(step.at("from"), "a number above the band before it");
        var band = new Band(from, step.text("words"), step.maybeText("meaning").orElse(""));
        step.nothingElse();
        return band;
    }

    /** One figure under "from", "above", "up_to" or "below". */
    static CutOff cutOff(Entry cut, String scale, String ofScale) {
        var edges = java.util.Arrays.stream(Edge.values())
                .filter(edge -> cut.has(edge.name().toLowerCase(Locale.ROOT)))
                .toList();
        if (edges.size() != 1) throw new BadDefinition(cut.at("from"), "one of from, above, up_to and below");
        var edge = edges.getFirst();
        var value = cut.number(edge.name().toLowerCase(Locale.ROOT));
        var name = cut.text("name");
        var population = cut.maybeText("population").orElse("");
        var clinical = cut.yes("clinical", false);
        var words = clinical
                ? "the clinical cut-off of " + Figure.number(value)
                : "the cut-off of " + Figure.number(value) + " for " + name;
        var claim = Definition.claimIn(
                cut,
                scale + "/cut-off/" + name + (population.isEmpty() ? "" : "/" + population),
                words + ofScale + (population.isEmpty() ? "" : " (" + population + ")"));
        cut.nothingElse();
        return new CutOff(name, population, edge, new Figure(value, Optional.empty(), claim), clinical);
    }

    private Figure change(Entry change) {
        var population = change.maybeText("population").orElse("");
        return figure(change, "value", "reliable change", "the reliable change of ", population);
    }

    private Figure reliability(Entry alpha) {
        var population = alpha.maybeText("population").orElse("");
        return figure(alpha, "alpha", "reliability", "the reliability (alpha) of ", population);
    }

    private Figure figure(Entry of, String number, String kind, String words, String population) {
        var value = of.number(number);
        var to = of.maybeNumber("to");
        var said = new Figure(value, to, scale.keyed()).words();
        var claim = Definition.claim(
                of,
                key(kind, population),
                words + said + ofScale() + (population.isEmpty() ? "" : " (" + population + ")"));
        return new Figure(value, to, claim);
    }

    private Norm norm(Entry norm) {
        var population = norm.text("population");
        var mean = norm.maybeNumber("mean");
        var sd = norm.maybeNumber("sd");
        var inCare = norm.yes("in_care", false);
        if (mean.isEmpty() && sd.isEmpty()) throw new BadDefinition(norm.at("sd"), "a mean, an sd, or both");
        var said = new ArrayList<String>();
        mean.ifPresent(value -> said.add("mean " + Figure.number(value)));
        sd.ifPresent(value -> said.add("standard deviation " + Figure.number(value)));
        var claim = Definition.claim(
                norm,
                key("norm", population),
                "the " + String.join(" and ", said) + ofScale() + " (" + population + ")");
        return new Norm(population, inCare, mean, sd, claim);
    }
}

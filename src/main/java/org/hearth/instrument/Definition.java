package org.hearth.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearth.instrument.Instrument.Provenance;

/** Reads an instrument from its file, and refuses one that could not be scored. */
public final class Definition {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+){0,3}");
    private static final int LONGEST_CODE = 20;
    private static final String ASK = "whether they feel safe now, and who is with them";

    private final Entry file;

    private Definition(Entry file) {
        this.file = file;
    }

    /** @throws BadDefinition with the file's name, the place in it and what was expected there */
    public static Instrument read(String name, String text) {
        return new Definition(Entry.file(name, text)).instrument();
    }

    private Instrument instrument() {
        var parts = new PartsReader(file).parts();
        var items = parts.stream().flatMap(part -> part.items().stream()).toList();
        var scoring = claim(file.entry("scoring"), "scoring", "which questions make which score");
        var direction = Words.constant(file, "direction", Direction.class);
        var ages = file.maybeEntry("age_forms").map(entry -> AgeFormsReader.read(entry, items.size()));
        var instrument = new Instrument(
                code(),
                file.whole("version"),
                file.whole("order"),
                file.text("subject"),
                file.text("name"),
                file.text("about"),
                file.text("time_frame"),
                file.text("population"),
                Words.constant(file, "answered_by", AnsweredBy.class),
                new Provenance(file.text("source"), file.text("licence"), file.text("attribution")),
                file.maybeText("warning"),
                file.maybeText("note"),
                file.maybeText("ask_about").orElse(ASK),
                file.words("unknown"),
                file.has("codes") ? file.texts("codes") : Map.of(),
                parts,
                scales(items, direction, scoring),
                file.maybeEntry("rules").map(rules -> RulesReader.read(rules, items.size())),
                ages,
                List.of(),
                Set.of());
        file.nothingElse();
        checkWhole(instrument);
        return instrument;
    }

    private String code() {
        var code = file.text("instrument");
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches())
            throw new BadDefinition(file.at("instrument"), "capitals, digits and hyphens, up to 20, such as PHQ-9");
        return code;
    }

    private List<Scale> scales(List<Item> items, Direction direction, Claim scoring) {
        if (!file.has("scales")) return List.of();
        return file.entries("scales").stream()
                .map(entry -> new ScaleReader(entry, items, direction, scoring).scale())
                .toList();
    }

    private void checkWhole(Instrument instrument) {
        if (instrument.scales().isEmpty() && instrument.rules().isEmpty())
            throw new BadDefinition(file.at("scales"), "scales or rules to score by");
        if (instrument.scales().stream().filter(Scale::total).count() > 1)
            throw new BadDefinition(file.at("scales"), "one total at most");
        var names = new HashSet<String>();
        for (var scale : instrument.scales())
            if (!names.add(scale.name())) throw new BadDefinition(file.at("scales"), "scales of different names");
        instrument.ageForms().ifPresent(ages -> ages.forms().forEach(form -> form.cutOffs().keySet().stream()
                .filter(scale -> !names.contains(scale))
                .forEach(scale -> {
                    throw new BadDefinition(file.at("age_forms"), "the name of a scale, not " + scale);
                })));
        var keys = new HashSet<String>();
        for (var claim : instrument.claims())
            if (!keys.add(claim.key()))
                throw new BadDefinition(
                        file.at("scales"), "figures that can be told apart, not two for " + claim.words());
    }

    static Claim claim(Entry entry, String key, String words) {
        var claim = claimIn(entry, key, words);
        entry.nothingElse();
        return claim;
    }

    /** The source and whether it was looked up, of an entry that says more. */
    static Claim claimIn(Entry entry, String key, String words) {
        return new Claim(key, words, entry.text("source"), entry.yes("verified"));
    }
}

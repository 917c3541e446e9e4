package org.hearth.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearth.measure.Instrument.Provenance;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads an instrument from its file, and refuses one that could not be scored. */
final class Definition {
    private final Entry file;

    private Definition(Entry file) {
        this.file = file;
    }

    /** @throws BadDefinition with the file's name, the place in it and what was expected there */
    static Instrument read(String name, String text) {
        return new Definition(new Entry(name, load(name, text))).instrument();
    }

    private static Object load(String name, String text) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException e) {
            throw new BadDefinition(name, "YAML, but " + e.getMessage());
        }
    }

    private Instrument instrument() {
        if (!file.text("direction").equals("lower_is_better"))
            throw new BadDefinition(file.at("direction"), "lower_is_better, the only direction so far");
        var parts = parts();
        var size = parts.stream().mapToInt(part -> part.items().size()).sum();
        var instrument = new Instrument(
                file.text("instrument"),
                file.whole("version"),
                file.whole("order"),
                file.text("name"),
                file.text("about"),
                file.text("time_frame"),
                file.text("population"),
                new Provenance(file.text("source"), file.text("licence"), file.text("attribution")),
                file.maybeText("warning"),
                codes(),
                parts,
                scoring(file.entry("score"), size),
                subscales(size),
                bands(),
                file.maybeEntry("rules").map(rules -> rules(rules, size)),
                file.maybeEntry("cut_off").map(Definition::figure),
                file.maybeEntry("reliable_change").map(Definition::figure));
        file.nothingElse();
        checkWhole(instrument);
        return instrument;
    }

    private void checkWhole(Instrument instrument) {
        var byRules = instrument.scoring().method() == Scoring.Method.RULES;
        if (byRules && instrument.rules().isEmpty()) throw new BadDefinition(file.at("rules"), "rules to score by");
        if (!byRules && instrument.bands().isEmpty()) throw new BadDefinition(file.at("bands"), "bands for the total");
        for (var band : instrument.bands())
            if (band.from().value() > instrument.highest())
                throw new BadDefinition(file.at("bands"), "no band above the highest score");
    }

    private Map<String, String> codes() {
        return file.texts("codes");
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        var number = 1;
        for (var entry : file.entries("parts")) {
            var options = options(entry);
            var items = new ArrayList<Item>();
            for (var item : entry.entries("items")) items.add(item(number++, options, item));
            parts.add(new Part(entry.text("instruction"), List.copyOf(items)));
            entry.nothingElse();
        }
        return List.copyOf(parts);
    }

    private static List<Option> options(Entry part) {
        var options = new ArrayList<Option>();
        for (var entry : part.entries("options")) {
            if (entry.whole("value") != options.size())
                throw new BadDefinition(entry.at("value"), options.size() + ", options being numbered from 0");
            options.add(new Option(options.size(), entry.text("words"), entry.maybeText("loinc")));
            entry.nothingElse();
        }
        return List.copyOf(options);
    }

    private static Item item(int number, List<Option> options, Entry entry) {
        var item = new Item(
                number,
                entry.text("text"),
                options,
                entry.yes("reversed", false),
                entry.maybeWhole("danger_above"),
                entry.maybeText("loinc"));
        entry.nothingElse();
        return item;
    }

    private static Scoring scoring(Entry entry, int size) {
        var method = method(entry);
        var times = method == Scoring.Method.MEAN ? entry.number("times") : 1;
        var needed = entry.whole("needs");
        if (needed < 1 || needed > size) throw new BadDefinition(entry.at("needs"), "a number of items up to " + size);
        var scoring = new Scoring(method, times, needed, entry.maybeWhole("caution_when_missing_more_than"));
        entry.nothingElse();
        return scoring;
    }

    private static Scoring.Method method(Entry entry) {
        try {
            return Scoring.Method.valueOf(entry.text("method").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadDefinition(entry.at("method"), "sum, mean or rules");
        }
    }

    private List<Subscale> subscales(int size) {
        if (!file.has("subscales")) return List.of();
        return file.entries("subscales").stream()
                .map(entry -> subscale(entry, size))
                .toList();
    }

    private static Subscale subscale(Entry entry, int size) {
        var subscale = new Subscale(entry.text("name"), entry.wholes("items"));
        if (subscale.items().stream().anyMatch(item -> item < 1 || item > size))
            throw new BadDefinition(entry.at("items"), "items from 1 to " + size);
        entry.nothingElse();
        return subscale;
    }

    private List<Band> bands() {
        var bands = new ArrayList<Band>();
        file.maybeEntry("bands").ifPresent(entry -> {
            for (var step : entry.entries("steps")) bands.add(band(entry, step, bands));
            entry.nothingElse();
        });
        return List.copyOf(bands);
    }

    private static Band band(Entry bands, Entry step, List<Band> lower) {
        var from = step.number("from");
        if (lower.isEmpty() ? from != 0 : from <= lower.getLast().from().value())
            throw new BadDefinition(step.at("from"), lower.isEmpty() ? "0" : "a number above the band before it");
        var figure = new Figure(from, bands.text("source"), bands.yes("verified"));
        var band = new Band(figure, step.text("words"), step.text("meaning"));
        step.nothingElse();
        return band;
    }

    private static Rules rules(Entry entry, int size) {
        var endorsed = new Figure(entry.number("endorsed_at"), entry.text("source"), entry.yes("verified"));
        var names = new HashSet<String>();
        for (var item = 1; item <= size; item++) names.add(String.valueOf(item));
        var steps =
                entry.entries("steps").stream().map(step -> rule(step, names)).toList();
        var outcomes = entry.entries("outcomes").stream()
                .map(outcome -> outcome(outcome, names))
                .toList();
        if (outcomes.getLast().when().isPresent())
            throw new BadDefinition(entry.at("outcomes"), "a last outcome that always holds");
        entry.nothingElse();
        return new Rules(endorsed, steps, outcomes);
    }

    private static Rule rule(Entry entry, Set<String> names) {
        try {
            var rule = Rule.of(entry.text("name"), entry.text("holds_when"));
            if (!names.containsAll(rule.of()))
                throw new BadDefinition(entry.at("holds_when"), "items or rules above it");
            if (!names.add(rule.name())) throw new BadDefinition(entry.at("name"), "a name not yet taken");
            entry.nothingElse();
            return rule;
        } catch (IllegalArgumentException e) {
            throw new BadDefinition(entry.at("holds_when"), String.valueOf(e.getMessage()));
        }
    }

    private static Outcome outcome(Entry entry, Set<String> names) {
        var outcome =
                new Outcome(entry.text("code"), entry.maybeText("when"), entry.text("words"), entry.text("meaning"));
        if (!names.containsAll(outcome.when().stream().toList()))
            throw new BadDefinition(entry.at("when"), "the name of a rule");
        entry.nothingElse();
        return outcome;
    }

    private static Figure figure(Entry entry) {
        var figure = new Figure(entry.number("value"), entry.text("source"), entry.yes("verified"));
        entry.nothingElse();
        return figure;
    }
}

package org.hearth.instrument;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the diagnostic rule of a definition. */
final class RulesReader {
    private RulesReader() {}

    static Rules read(Entry entry, int size) {
        var names = new HashSet<String>();
        for (var item = 1; item <= size; item++) names.add(String.valueOf(item));
        var steps =
                entry.entries("steps").stream().map(step -> rule(step, names)).toList();
        var outcomes = entry.entries("outcomes").stream()
                .map(outcome -> outcome(outcome, names))
                .toList();
        if (outcomes.getLast().when().isPresent())
            throw new BadDefinition(entry.at("outcomes"), "a last outcome that always holds");
        var needed = entry.maybeWhole("needs").orElse(size);
        if (needed < 1 || needed > size) throw new BadDefinition(entry.at("needs"), "a number of items up to " + size);
        var rules = new Rules(
                entry.number("endorsed_at"),
                Map.copyOf(entry.numbers("endorsed_at_for")),
                needed,
                steps,
                outcomes,
                Definition.claimIn(entry, "rule", "its rule"));
        entry.nothingElse();
        return rules;
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
}

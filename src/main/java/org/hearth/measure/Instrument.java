package org.hearth.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a published questionnaire: its items, how it is scored, and what its figures mean.
 *
 * @param code its short name, as in the interchange format
 * @param order its place among the others when they are listed
 * @param about what it is about, in plain words
 * @param warning what a person should know before they begin
 * @param codes of terminologies, by what they stand for
 * @param cutOff a score at or above it is in the clinical range
 * @param reliableChange the least change of score that is more than chance
 */
public record Instrument(
        String code,
        int version,
        int order,
        String name,
        String about,
        String timeFrame,
        String population,
        Provenance provenance,
        Optional<String> warning,
        Map<String, String> codes,
        List<Part> parts,
        Scoring scoring,
        List<Subscale> subscales,
        List<Band> bands,
        Optional<Rules> rules,
        Optional<Figure> cutOff,
        Optional<Figure> reliableChange) {

    /** Where an instrument comes from and on what terms its words may be shown. */
    record Provenance(String source, String licence, String attribution) {}

    List<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    /** How many items it has. */
    public int size() {
        return items().size();
    }

    /** Whether an item, numbered from 1, exists and offers this answer. */
    public boolean offers(int item, int value) {
        return item >= 1 && item <= size() && items().get(item - 1).offers(value);
    }

    /**
     * Scores answers as published.
     *
     * @throws IllegalArgumentException when the answers are not of this instrument
     */
    public Score score(Answers answers) {
        check(answers);
        var total = scoring.total(items(), answers);
        var sums = new LinkedHashMap<String, Double>();
        subscales.forEach(subscale -> sum(subscale, answers).ifPresent(sum -> sums.put(subscale.name(), sum)));
        return new Score(total, sums, outcome(answers).map(Outcome::code), answers.missing());
    }

    /** Whether an answer speaks of danger to the person who gave it. */
    public boolean danger(Answers answers) {
        return !dangers(answers).isEmpty();
    }

    /** The numbers of the items whose answers speak of danger. */
    List<Integer> dangers(Answers answers) {
        return items().stream()
                .filter(item ->
                        answers.to(item.number()).filter(item::speaksOfDanger).isPresent())
                .map(Item::number)
                .toList();
    }

    Optional<Outcome> outcome(Answers answers) {
        return rules.filter(some -> scoring.enough(answers)).map(some -> some.decide(items(), answers));
    }

    Optional<Band> band(double total) {
        return bands.stream().filter(band -> band.from().value() <= total).reduce((lower, higher) -> higher);
    }

    double highest() {
        return scoring.highest(items());
    }

    private Optional<Double> sum(Subscale subscale, Answers answers) {
        if (subscale.items().stream().anyMatch(answers.missing()::contains)) return Optional.empty();
        return Optional.of(subscale.items().stream()
                .mapToDouble(number ->
                        items().get(number - 1).points(answers.to(number).orElseThrow()))
                .sum());
    }

    private void check(Answers answers) {
        if (answers.values().size() != size()) throw new IllegalArgumentException(code + " has " + size() + " items");
        for (var item : items())
            if (answers.to(item.number()).filter(value -> !item.offers(value)).isPresent())
                throw new IllegalArgumentException(code + " item " + item.number() + " does not offer this answer");
    }
}

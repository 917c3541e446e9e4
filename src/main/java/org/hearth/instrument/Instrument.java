package org.hearth.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One version of a published questionnaire: its items, how it is scored, and what its figures mean.
 *
 * @param code its short name, as in the interchange format
 * @param order its place among the others when they are listed
 * @param subject under which heading it is listed
 * @param about what it is about, in plain words
 * @param answeredBy who answers: the parent, the parent about the child, the practitioner
 * @param warning what a person should know before they begin
 * @param note what has to be said wherever its score is shown
 * @param askAbout what to ask when an answer speaks of danger
 * @param unknown what is not known of it, a sentence each
 * @param codes of terminologies, by what they stand for
 * @param translations words in other languages than English, loaded by the deployer
 * @param confirmed the keys of unverified claims that an administrator has looked up since
 */
public record Instrument(
        String code,
        int version,
        int order,
        String subject,
        String name,
        String about,
        String timeFrame,
        String population,
        AnsweredBy answeredBy,
        Provenance provenance,
        Optional<String> warning,
        Optional<String> note,
        String askAbout,
        List<String> unknown,
        Map<String, String> codes,
        List<Part> parts,
        List<Scale> scales,
        Optional<Rules> rules,
        Optional<AgeForms> ageForms,
        List<Wording> translations,
        Set<String> confirmed) {

    /** Where an instrument comes from and on what terms its words may be shown. */
    public record Provenance(String source, String licence, String attribution) {}

    public List<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    /** How many items it has. */
    public int size() {
        return parts.stream().mapToInt(part -> part.items().size()).sum();
    }

    /** Whether an item, numbered from 1, exists and offers this answer. */
    public boolean offers(int item, int value) {
        return item >= 1 && item <= size() && items().get(item - 1).offers(value);
    }

    /** Its own score; empty for one that has none. */
    public Optional<Scale> total() {
        return scales.stream().filter(Scale::total).findFirst();
    }

    /**
     * Scores answers as published.
     *
     * @throws IllegalArgumentException when the answers are not of this instrument
     */
    public Score score(Answers answers) {
        var items = check(answers);
        var sums = new LinkedHashMap<String, Double>();
        for (var scale : scales)
            if (!scale.total()) scale.score(items, answers).ifPresent(sum -> sums.put(scale.name(), sum));
        var total = total().flatMap(scale -> scale.score(items, answers));
        var diagnosis = isItsRule() ? outcome(answers).map(Outcome::code) : Optional.<String>empty();
        var counts = total().isPresent() ? total.isPresent() : isItsRule() ? diagnosis.isPresent() : !sums.isEmpty();
        return new Score(total, sums, diagnosis, answers.missing(), counts);
    }

    /** Whether its result is what its rule says, and no number. */
    public boolean isItsRule() {
        return rules.isPresent() && total().isEmpty();
    }

    /** Whether an answer speaks of danger. */
    public boolean danger(Answers answers) {
        return !dangers(answers).isEmpty();
    }

    /** The numbers of the items whose answers speak of danger. */
    public List<Integer> dangers(Answers answers) {
        var items = items();
        var each = items.stream()
                .filter(item ->
                        answers.to(item.number()).filter(item::speaksOfDanger).isPresent())
                .map(Item::number);
        var together = scales.stream().flatMap(scale -> scale.dangers(items, answers).stream());
        return Stream.concat(each, together).distinct().sorted().toList();
    }

    /** What its rule says; empty when it has none, or too little is answered. */
    public Optional<Outcome> outcome(Answers answers) {
        return rules.filter(some -> some.enough(answers)).map(some -> some.decide(items(), answers));
    }

    /** Whether the publisher advises care with a score of which so much is missing. */
    public boolean asksCare(Answers answers) {
        return scales.stream().anyMatch(scale -> scale.missing().asksCare(scale.missing(answers)));
    }

    public Optional<Band> band(double total) {
        return total().flatMap(scale -> scale.band(total));
    }

    public Optional<Figure> cutOff() {
        return total().flatMap(Scale::clinical).map(CutOff::figure);
    }

    public Optional<Figure> reliableChange() {
        return total().flatMap(Scale::reliableChange);
    }

    /** The highest its own score can be; 0 where it has none. */
    public double highest() {
        return total().map(scale -> scale.highest(items())).orElse(0.0);
    }

    /** All that is claimed of it, each once. */
    public List<Claim> claims() {
        return Claims.all(this);
    }

    /** What a reader of a score relies on and nobody has looked up yet. */
    public List<Claim> unverified() {
        return Claims.relied(this).stream().filter(claim -> !stands(claim)).toList();
    }

    /** Whether a claim has been checked against its source, in the file or since. */
    public boolean stands(Claim claim) {
        return claim.verified() || confirmed.contains(claim.key());
    }

    /** Whether every question has its words here. */
    public boolean isWorded() {
        return ageForms.map(ages ->
                        ages.forms().stream().anyMatch(form -> form.wording().isPresent()))
                .orElseGet(
                        () -> items().stream().allMatch(item -> item.wording().isPresent()));
    }

    /** The same with claims looked up since. */
    public Instrument confirming(Set<String> keys) {
        return with(parts, scales, ageForms, Set.copyOf(keys));
    }

    /** The languages in which its words are here, English first. */
    public List<String> languages() {
        return Stream.concat(Stream.of(Wording.ENGLISH), translations.stream().map(Wording::language))
                .distinct()
                .toList();
    }

    /** The same in another language, where it is here in that language. */
    public Instrument in(String language) {
        var said = this;
        for (var words : translations) if (words.language().equals(language)) said = said.worded(words);
        return said;
    }

    /** The same with words that a deployer has loaded; those in another language stay beside the English ones. */
    public Instrument saying(Wording wording) {
        if (!wording.isTranslation()) return worded(wording);
        var all = Stream.concat(translations.stream(), Stream.of(wording)).toList();
        return with(parts, scales, ageForms, all, confirmed);
    }

    private Instrument worded(Wording wording) {
        if (ageForms.isPresent()) return with(parts, scales, ageForms.map(ages -> ages.with(wording)), confirmed);
        return with(Part.saying(parts, wording), scales, ageForms, confirmed);
    }

    /** The form of one age, as if it were an instrument of its own; empty where how many items it has is not known. */
    public Optional<Instrument> onForm(String name) {
        return ageForms.flatMap(ages -> ages.named(name))
                .filter(form -> form.items().isPresent())
                .map(form -> with(form.parts(parts), form.scales(scales), Optional.empty(), confirmed));
    }

    /** How it was given: on the form of an age, or as it is. */
    public Instrument given(Optional<String> form) {
        return form.flatMap(this::onForm).orElse(this);
    }

    private Instrument with(List<Part> said, List<Scale> scored, Optional<AgeForms> ages, Set<String> lookedUp) {
        return with(said, scored, ages, translations, lookedUp);
    }

    private Instrument with(
            List<Part> said,
            List<Scale> scored,
            Optional<AgeForms> ages,
            List<Wording> translated,
            Set<String> lookedUp) {
        return new Instrument(
                code,
                version,
                order,
                subject,
                name,
                about,
                timeFrame,
                population,
                answeredBy,
                provenance,
                warning,
                note,
                askAbout,
                unknown,
                codes,
                said,
                scored,
                rules,
                ages,
                translated,
                lookedUp);
    }

    private List<Item> check(Answers answers) {
        var items = items();
        if (answers.values().size() != items.size())
            throw new IllegalArgumentException(code + " has " + items.size() + " items");
        for (var item : items)
            if (answers.to(item.number()).filter(value -> !item.offers(value)).isPresent())
                throw new IllegalArgumentException(code + " item " + item.number() + " does not offer this answer");
        return items;
    }
}

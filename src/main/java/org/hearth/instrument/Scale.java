package org.hearth.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One score of an instrument, total and subscale alike.
 *
 * @param total whether it is the instrument's own score, that change is reckoned on
 * @param items numbers from 1
 * @param keyed that these items, so turned and weighted, make this score
 */
public record Scale(
        String name,
        boolean total,
        List<Integer> items,
        Reckoning reckoning,
        Missing missing,
        Meaning meaning,
        Claim keyed) {

    /** The score; empty when too many items are missing. */
    public Optional<Double> score(List<Item> all, Answers answers) {
        var gate = reckoning.gate();
        if (gate.isPresent()) {
            var said = answers.to(gate.get().item());
            if (said.isEmpty()) return Optional.empty();
            if (!gate.get().open().contains(said.get()))
                return Optional.of(gate.get().otherwise());
        }
        var worth = worth(all, answers);
        return worth.isEmpty() || missing(answers) > missing.allowed()
                ? Optional.empty()
                : Optional.of(reckoning.score(worth, items.size(), missing.prorated()));
    }

    /** How many of its items were not answered. */
    public int missing(Answers answers) {
        return (int) items.stream().filter(item -> answers.to(item).isEmpty()).count();
    }

    public double lowest(List<Item> all) {
        return reckoning.lowest(mine(all));
    }

    public double highest(List<Item> all) {
        return reckoning.highest(mine(all));
    }

    public Direction direction() {
        return meaning.direction();
    }

    /** The band a score lies in, by the bands that come first. */
    public Optional<Band> band(double score) {
        return meaning.bands().stream().findFirst().flatMap(bands -> bands.of(score));
    }

    public Optional<CutOff> clinical() {
        return meaning.cutOffs().stream().filter(CutOff::clinical).findFirst();
    }

    public Optional<Figure> reliableChange() {
        return meaning.reliableChange().stream().findFirst();
    }

    /** The items whose answers, taken together, speak of danger; none while they come to too little. */
    List<Integer> dangers(List<Item> all, Answers answers) {
        var from = meaning.dangerFrom();
        if (from.isEmpty()) return List.of();
        var spoken = items.stream()
                .filter(item -> answers.to(item).isPresent())
                .filter(item -> all.get(item - 1).points(answers.to(item).orElseThrow()) > 0)
                .toList();
        var sum = spoken.stream()
                .mapToDouble(item -> all.get(item - 1).points(answers.to(item).orElseThrow()))
                .sum();
        return sum >= from.get() ? spoken : List.of();
    }

    /** What a reader of a score relies on. */
    List<Claim> relied() {
        return Stream.of(
                        Stream.of(keyed),
                        meaning.bands().stream().map(Bands::claim),
                        meaning.cutOffs().stream().map(cut -> cut.figure().claim()),
                        meaning.reliableChange().stream().map(Figure::claim))
                .flatMap(claims -> claims)
                .toList();
    }

    /** All that is claimed of it. */
    List<Claim> claims() {
        var claims = new ArrayList<>(relied());
        meaning.reliability().forEach(figure -> claims.add(figure.claim()));
        meaning.norms().forEach(norm -> claims.add(norm.claim()));
        return claims;
    }

    /** The same scale of a form that has only the first so many items, with that form's own cut-offs. */
    Scale onForm(int size, List<CutOff> ofForm) {
        var cutOffs = new ArrayList<>(meaning.cutOffs());
        cutOffs.addAll(ofForm);
        var said = new Meaning(
                meaning.direction(),
                meaning.bands(),
                cutOffs,
                meaning.reliableChange(),
                meaning.reliability(),
                meaning.norms(),
                meaning.dangerFrom());
        var fewer = items.stream().filter(item -> item <= size).toList();
        return new Scale(name, total, fewer, reckoning, missing, said, keyed);
    }

    private List<Item> mine(List<Item> all) {
        return items.stream().map(item -> all.get(item - 1)).toList();
    }

    private List<Double> worth(List<Item> all, Answers answers) {
        return items.stream()
                .filter(item -> answers.to(item).isPresent())
                .map(item -> reckoning.worth(all.get(item - 1), answers.to(item).orElseThrow()))
                .toList();
    }
}

package org.hearth.instrument;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One question of an instrument.
 *
 * @param number from 1, through all the parts
 * @param wording as published; empty while the deployer has not loaded it
 * @param options what it offers; none for one that is answered with a number
 * @param range the numbers it takes, for one that is answered with a number
 * @param reversed worded, or printed, the other way round, so that it is turned over when scored
 * @param dangerAbove points above this speak of danger, and somebody is told at once
 */
public record Item(
        int number,
        Optional<String> wording,
        List<Option> options,
        Optional<Range> range,
        boolean reversed,
        Optional<Integer> dangerAbove,
        Optional<String> loinc) {

    /** Whole numbers, both ends included. */
    public record Range(int from, int to) {
        boolean holds(int value) {
            return value >= from && value <= to;
        }
    }

    /** The question, or its number where the words are on the publisher's sheet alone. */
    public String text() {
        return wording.orElse("Question " + number);
    }

    /** "4. Feeling tired", or "Question 4". */
    public String title() {
        return wording.map(words -> number + ". " + words).orElse(text());
    }

    public boolean isNumber() {
        return range.isPresent();
    }

    /** Every answer it takes. */
    public List<Integer> values() {
        return range.map(numbers -> IntStream.rangeClosed(numbers.from(), numbers.to())
                        .boxed()
                        .toList())
                .orElseGet(() -> options.stream().map(Option::value).toList());
    }

    public double highest() {
        return range.map(numbers -> (double) numbers.to())
                .orElseGet(
                        () -> options.stream().mapToDouble(Option::points).max().orElseThrow());
    }

    public double lowest() {
        return range.map(numbers -> (double) numbers.from())
                .orElseGet(
                        () -> options.stream().mapToDouble(Option::points).min().orElseThrow());
    }

    public boolean offers(int value) {
        return range.map(numbers -> numbers.holds(value))
                .orElseGet(() -> options.stream().anyMatch(option -> option.value() == value));
    }

    /** What an answer adds to a score. */
    public double points(int value) {
        if (range.isPresent()) return value;
        var points = option(value).points();
        return reversed ? lowest() + highest() - points : points;
    }

    boolean speaksOfDanger(int value) {
        return dangerAbove.isPresent() && points(value) > dangerAbove.get();
    }

    /** The words of an answer, or where it is printed. */
    public String words(int value) {
        return range.isPresent() ? String.valueOf(value) : words(option(value));
    }

    /** The words of an option; "3rd answer" where the words are on the publisher's sheet alone. */
    public String words(Option option) {
        return option.words().orElseGet(() -> place(options.indexOf(option) + 1) + " answer");
    }

    Item saying(Wording.Said said) {
        var worded = said.options().isEmpty()
                ? options
                : options.stream()
                        .filter(option -> said.options().containsKey(option.value()))
                        .map(option -> option.saying(said.options().getOrDefault(option.value(), "")))
                        .toList();
        return new Item(number, Optional.of(said.text()), worded, range, reversed, dangerAbove, loinc);
    }

    private Option option(int value) {
        return options.stream()
                .filter(some -> some.value() == value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Item " + number + " does not offer " + value));
    }

    private static String place(int number) {
        return switch (number) {
            case 1 -> "1st";
            case 2 -> "2nd";
            case 3 -> "3rd";
            default -> number + "th";
        };
    }
}

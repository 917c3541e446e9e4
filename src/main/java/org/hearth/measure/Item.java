package org.hearth.measure;

import java.util.List;
import java.util.Optional;

/**
 * One question of an instrument, worded as published.
 *
 * @param number from 1, through all the parts
 * @param reversed worded the other way round, so that it is turned over when scored
 * @param dangerAbove an answer above this speaks of danger to the person, and somebody is told at once
 */
record Item(
        int number,
        String text,
        List<Option> options,
        boolean reversed,
        Optional<Integer> dangerAbove,
        Optional<String> loinc) {
    int highest() {
        return options.getLast().value();
    }

    boolean offers(int value) {
        return options.stream().anyMatch(option -> option.value() == value);
    }

    /** What an answer adds to a score. */
    int points(int value) {
        return reversed ? highest() - value : value;
    }

    boolean speaksOfDanger(int value) {
        return dangerAbove.isPresent() && value > dangerAbove.get();
    }

    String words(int value) {
        return options.stream()
                .filter(option -> option.value() == value)
                .map(Option::words)
                .findFirst()
                .orElseThrow();
    }
}

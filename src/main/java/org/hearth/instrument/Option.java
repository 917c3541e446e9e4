package org.hearth.instrument;

import java.util.Optional;

/**
 * One answer that an item offers.
 *
 * @param value its number, which is what is kept: its place on the printed sheet, or the number printed beside it
 * @param words as published; empty while the wording has not been loaded
 * @param points what it adds to a score before an item is turned over
 */
public record Option(int value, Optional<String> words, double points, Optional<String> loinc) {
    Option saying(String said) {
        return new Option(value, Optional.of(said), points, loinc);
    }
}

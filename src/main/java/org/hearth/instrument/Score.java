package org.hearth.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What answers come to by an instrument's published rule.
 *
 * @param total empty when too many items are missing, or when the instrument has no score of its own
 * @param subscales by name, in the order of the definition; only those of which enough is answered
 * @param diagnosis the code of the outcome of an instrument whose result is its rule; empty when items are missing
 * @param missing the numbers, from 1, of the items not answered
 * @param counts whether the published rule gives a result for these answers
 */
public record Score(
        Optional<Double> total,
        Map<String, Double> subscales,
        Optional<String> diagnosis,
        List<Integer> missing,
        boolean counts) {}

package org.hearth.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What answers come to by an instrument's published rule.
 *
 * @param total empty when too many items are missing, or when the instrument is scored by rules alone
 * @param subscales by name, in the order of the definition; only those whose items are all answered
 * @param diagnosis the code of the outcome by the instrument's rules; empty when it has none or items are missing
 * @param missing the numbers, from 1, of the items not answered
 */
public record Score(
        Optional<Double> total, Map<String, Double> subscales, Optional<String> diagnosis, List<Integer> missing) {
    /** Whether the published rule gives a result for these answers. */
    public boolean counts() {
        return total.isPresent() || diagnosis.isPresent();
    }
}

package org.hearth.instrument;

import java.util.List;
import java.util.Optional;

/**
 * All bands of a score, the lowest first, for one population.
 *
 * @param population empty for everybody the instrument is for
 */
public record Bands(String population, Claim claim, List<Band> steps) {
    public Optional<Band> of(double score) {
        return steps.stream().filter(band -> band.from() <= score).reduce((lower, higher) -> higher);
    }
}

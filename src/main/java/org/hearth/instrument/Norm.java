package org.hearth.instrument;

import java.util.Optional;

/**
 * How a score is spread among people of a kind.
 *
 * @param sd standard deviation
 */
public record Norm(String population, Optional<Double> mean, Optional<Double> sd, Claim claim) {}

package org.hearth.instrument;

import java.util.Optional;

/**
 * How a score is spread among people of a kind.
 *
 * @param sd standard deviation
 * @param inCare whether they are people in care, and not people in general
 */
public record Norm(String population, boolean inCare, Optional<Double> mean, Optional<Double> sd, Claim claim) {}

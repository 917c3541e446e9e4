package org.hearth.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/** Some values of one thing, in any order. */
public final class Sample {
    /** How near the library comes to a quantile; by itself it stops at nine decimal places. */
    private static final double PRECISE = 1e-13;

    private final double[] values;

    private Sample(double[] values) {
        this.values = values;
    }

    /** Throws IllegalArgumentException when one of them is not a number. */
    public static Sample of(double... values) {
        if (Arrays.stream(values).anyMatch(value -> !Double.isFinite(value)))
            throw new IllegalArgumentException("every value must be a number");
        return new Sample(values.clone());
    }

    public int n() {
        return values.length;
    }

    /** NaN of none. */
    public double mean() {
        return StatUtils.mean(values);
    }

    /** Standard deviation with n−1; NaN for fewer than two. */
    public double sd() {
        return n() < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(values));
    }

    /** The mean's 95 % interval by Student's t; none for fewer than two. */
    public Interval meanInterval() {
        if (n() < 2) return Interval.NONE;
        var quantile = new TDistribution(n() - 1.0, PRECISE).inverseCumulativeProbability(1 - Interval.TAIL);
        return Interval.around(mean(), quantile * sd() / Math.sqrt(n()));
    }

    public double median() {
        return quantile(0.5);
    }

    /**
     * The value below which a part of the sample lies, as R's {@code quantile} has it by default (type 7 of Hyndman and Fan 1996,
     * The American Statistician 50, 361–365); NaN of none.
     *
     * @param part 0 to 1
     */
    public double quantile(double part) {
        if (n() == 0) return Double.NaN;
        if (part == 0) return Arrays.stream(values).min().orElseThrow();
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, 100 * part);
    }

    /** The values, in their order. */
    double[] values() {
        return values.clone();
    }
}

package org.hearth.statistics;

/** A 95 % confidence interval, in the units of what it is of. */
public record Interval(double low, double high) {
    /** The probability with which such intervals hold what they estimate. */
    public static final double LEVEL = 0.95;

    /** What lies above the interval's upper end, and below its lower. */
    static final double TAIL = (1 - LEVEL) / 2;

    /** For what is no number, an interval that is none. */
    static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    static Interval around(double middle, double half) {
        return new Interval(middle - half, middle + half);
    }

    Interval map(java.util.function.DoubleUnaryOperator each) {
        return new Interval(each.applyAsDouble(low), each.applyAsDouble(high));
    }
}

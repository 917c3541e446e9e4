package org.hearth.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** How many of some; throws IllegalArgumentException when there are more than all. */
public record Proportion(int of, int n) {
    public Proportion {
        if (of < 0 || of > n) throw new IllegalArgumentException(of + " of " + n);
    }

    /** 0 to 1; NaN of none. */
    public double share() {
        return n == 0 ? Double.NaN : (double) of / n;
    }

    /** Wilson's score interval, without correction for continuity (Wilson 1927, Journal of the American Statistical Association 22, 209–212). */
    public Interval interval() {
        if (n == 0) return Interval.NONE;
        var z = new NormalDistribution().inverseCumulativeProbability(1 - Interval.TAIL);
        var square = z * z;
        var middle = (of + square / 2) / (n + square);
        var half = z / (n + square) * Math.sqrt((double) of * (n - of) / n + square / 4);
        return Interval.around(middle, half).map(end -> Math.clamp(end, 0, 1));
    }
}

package org.hearth.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Student's paired t test that the mean change is none (Student 1908, Biometrika 6, 1–25). All but n are NaN for fewer than two pairs, and
 * t and what follows from it where everybody changed alike.
 *
 * @param mean of the change
 * @param sd of the change, with n−1
 * @param p two-sided
 * @param interval of the mean change
 */
public record PairedT(int n, double mean, double sd, double t, int df, double p, Interval interval) {
    public static PairedT of(Pairs pairs) {
        var change = pairs.change();
        var df = Math.max(0, change.n() - 1);
        var t = change.sd() > 0 ? change.mean() / (change.sd() / Math.sqrt(change.n())) : Double.NaN;
        var p = Double.isNaN(t) ? Double.NaN : 2 * new TDistribution(df).cumulativeProbability(-Math.abs(t));
        return new PairedT(change.n(), change.mean(), change.sd(), t, df, p, change.meanInterval());
    }
}

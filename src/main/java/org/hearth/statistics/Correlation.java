package org.hearth.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/**
 * How two things go together among the same people, −1 to 1.
 *
 * @param r the coefficient; NaN for fewer than three, or where one of them never differs
 * @param p two-sided, of no relation, by Student's t
 * @param interval by Fisher's transformation (Fisher 1921, Metron 1, 3–32), of at least four; none for ranks
 */
public record Correlation(int n, double r, double p, Interval interval) {
    private static final int FEWEST = 3;

    /** Pearson's, of the values. */
    public static Correlation ofValues(Pairs pairs) {
        if (cannot(pairs)) return none(pairs.n());
        var r = new PearsonsCorrelation()
                .correlation(pairs.before().values(), pairs.after().values());
        if (pairs.n() == FEWEST) return new Correlation(pairs.n(), r, p(r, pairs.n()), Interval.NONE);
        var z = new NormalDistribution().inverseCumulativeProbability(1 - Interval.TAIL);
        var interval = Interval.around(Math.log((1 + r) / (1 - r)) / 2, z / Math.sqrt(pairs.n() - 3.0))
                .map(Math::tanh);
        return new Correlation(pairs.n(), r, p(r, pairs.n()), interval);
    }

    /** Spearman's, of their ranks: for counts and scores that are no even scale (R's {@code cor.test} with {@code exact = FALSE}). */
    public static Correlation ofRanks(Pairs pairs) {
        if (cannot(pairs)) return none(pairs.n());
        var rho = new SpearmansCorrelation()
                .correlation(pairs.before().values(), pairs.after().values());
        return new Correlation(pairs.n(), rho, p(rho, pairs.n()), Interval.NONE);
    }

    private static boolean cannot(Pairs pairs) {
        return pairs.n() < FEWEST || pairs.before().sd() == 0 || pairs.after().sd() == 0;
    }

    private static Correlation none(int n) {
        return new Correlation(n, Double.NaN, Double.NaN, Interval.NONE);
    }

    private static double p(double r, int n) {
        var t = r * Math.sqrt((n - 2) / (1 - r * r));
        return 2 * new TDistribution(n - 2.0).cumulativeProbability(-Math.abs(t));
    }
}

package org.hearth.statistics;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Student's t around another middle than none, which the library has not: Φ(−δ) and Poisson-weighted incomplete beta functions
 * (Johnson, Kotz and Balakrishnan 1995, Continuous Univariate Distributions, volume 2, chapter 31).
 */
record NoncentralT(double df, double delta) {
    private static final double ENOUGH = 1e-14;

    /** The probability of a value of at most t. */
    double cumulative(double t) {
        if (t < 0) return 1 - new NoncentralT(df, -delta).cumulative(-t);
        var sum = new NormalDistribution().cumulativeProbability(-delta);
        if (t == 0) return sum;
        var x = t * t / (df + t * t);
        var mean = delta * delta / 2;
        for (var j = 0; ; j++) {
            var even = Math.exp(poisson(j, mean));
            var odd = delta / Math.sqrt(2) * Math.exp(-mean + power(mean, j) - Gamma.logGamma(j + 1.5));
            var part =
                    (even * Beta.regularizedBeta(x, j + 0.5, df / 2) + odd * Beta.regularizedBeta(x, j + 1.0, df / 2))
                            / 2;
            sum += part;
            if (j > mean && Math.abs(even) + Math.abs(odd) < ENOUGH) return Math.clamp(sum, 0, 1);
        }
    }

    private static double poisson(int j, double mean) {
        return -mean + power(mean, j) - Gamma.logGamma(j + 1.0);
    }

    private static double power(double mean, int j) {
        return j == 0 ? 0 : j * Math.log(mean);
    }

    /** The middle around which a value of at most t has this probability. */
    static double middle(double t, double df, double probability) {
        var reach = 10 + 2 * Math.abs(t);
        return new BracketingNthOrderBrentSolver(1e-13, 1e-13, 5)
                .solve(
                        1000,
                        middle -> new NoncentralT(df, middle).cumulative(t) - probability,
                        t - reach,
                        t + reach,
                        t);
    }
}

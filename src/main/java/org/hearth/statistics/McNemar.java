package org.hearth.statistics;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Whether a share changed among the same people (McNemar 1947, Psychometrika 12, 153–157).
 *
 * @param chiSquared with correction for continuity, one degree of freedom; NaN where nobody changed
 * @param p of chiSquared
 * @param exactP two-sided, by the binomial distribution, for few changes
 */
public record McNemar(double chiSquared, double p, double exactP) {
    /**
     * @param gained how many had it later and not before
     * @param lost how many had it before and not later
     */
    public static McNemar of(int gained, int lost) {
        var changed = gained + lost;
        if (changed == 0) return new McNemar(Double.NaN, Double.NaN, Double.NaN);
        var beyond = gained == lost ? 0 : Math.abs(gained - lost) - 1.0;
        var chiSquared = beyond * beyond / changed;
        var p = 1 - new ChiSquaredDistribution(1).cumulativeProbability(chiSquared);
        var exactP = 2 * new BinomialDistribution(changed, 0.5).cumulativeProbability(Math.min(gained, lost));
        return new McNemar(chiSquared, p, Math.min(1, exactP));
    }
}

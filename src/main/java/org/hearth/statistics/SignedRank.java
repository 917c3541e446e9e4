package org.hearth.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.ranking.NaNStrategy;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * Wilcoxon's signed rank test that change is symmetric about none (Wilcoxon 1945, Biometrics Bulletin 1, 80–83), as R's {@code wilcox.test}
 * gives it: exact below 50 pairs without ties and without pairs that did not change, else by the normal distribution with corrections
 * for ties and continuity. Written here because the library's p differs from R's where there are ties.
 *
 * @param n pairs that changed
 * @param v the ranks of those that rose, summed
 * @param p two-sided; NaN where nobody changed
 */
public record SignedRank(int n, double v, double p, boolean exact) {
    private static final int FEW = 50;

    public static SignedRank of(Pairs pairs) {
        var all = pairs.change().values();
        var changes = Arrays.stream(all).filter(change -> change != 0).toArray();
        var sizes = Arrays.stream(changes).map(Math::abs).toArray();
        if (changes.length == 0) return new SignedRank(0, 0, Double.NaN, false);
        var ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(sizes);
        var v = 0.0;
        for (var i = 0; i < changes.length; i++) if (changes[i] > 0) v += ranks[i];
        var tied = Arrays.stream(sizes).distinct().count() < sizes.length;
        var exact = changes.length == all.length && !tied && all.length < FEW;
        return new SignedRank(changes.length, v, exact ? exactly(v, changes.length) : nearly(v, sizes), exact);
    }

    private static double exactly(double v, int n) {
        var ways = ways(n);
        var middle = n * (n + 1) / 4.0;
        var tail = 0.0;
        if (v > middle) for (var sum = (int) v; sum < ways.length; sum++) tail += ways[sum];
        else for (var sum = 0; sum <= (int) v; sum++) tail += ways[sum];
        return Math.min(1, 2 * tail);
    }

    /** The probability of each sum of ranks when every rank rises or falls alike. */
    private static double[] ways(int n) {
        var ways = new double[n * (n + 1) / 2 + 1];
        ways[0] = 1;
        for (var rank = 1; rank <= n; rank++) {
            for (var sum = ways.length - 1; sum >= 0; sum--)
                ways[sum] = (ways[sum] + (sum >= rank ? ways[sum - rank] : 0)) / 2;
        }
        return ways;
    }

    private static double nearly(double v, double[] sizes) {
        double n = sizes.length;
        var away = v - n * (n + 1) / 4;
        var spread = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24 - ties(sizes) / 48);
        var z = (away - Math.signum(away) / 2) / spread;
        return 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z));
    }

    private static double ties(double[] sizes) {
        var sorted = sizes.clone();
        Arrays.sort(sorted);
        var sum = 0.0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) to++;
            double alike = to - from;
            sum += alike * alike * alike - alike;
        }
        return sum;
    }
}

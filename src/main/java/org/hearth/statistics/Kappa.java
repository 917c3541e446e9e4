package org.hearth.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How far two who sort the same things agree, beyond chance (Cohen 1960, Educational and Psychological Measurement 20, 37–46); standard error
 * as Fleiss, Cohen and Everitt 1969 give it for large samples (Psychological Bulletin 72, 323–327). NaN where chance alone would agree always.
 *
 * @param agreed the share sorted alike, 0 to 1
 */
public record Kappa(int n, double agreed, double kappa, double standardError, Interval interval) {
    /** @param counts of things by the first's sort and the second's, a square */
    public static Kappa of(int[][] counts) {
        var size = counts.length;
        var first = new double[size];
        var second = new double[size];
        var n = 0;
        for (var i = 0; i < size; i++) {
            if (counts[i].length != size) throw new IllegalArgumentException("both sort into the same sorts");
            for (var j = 0; j < size; j++) {
                n += counts[i][j];
                first[i] += counts[i][j];
                second[j] += counts[i][j];
            }
        }
        var agreed = 0.0;
        var chance = 0.0;
        for (var i = 0; i < size; i++) {
            agreed += counts[i][i] / (double) n;
            chance += first[i] * second[i] / ((double) n * n);
        }
        var kappa = (agreed - chance) / (1 - chance);
        var error = standardError(counts, first, second, n, chance, kappa);
        var half = new NormalDistribution().inverseCumulativeProbability(1 - Interval.TAIL) * error;
        return new Kappa(n, agreed, kappa, error, Interval.around(kappa, half));
    }

    private static double standardError(
            int[][] counts, double[] first, double[] second, double n, double chance, double kappa) {
        var alike = 0.0;
        var unlike = 0.0;
        for (var i = 0; i < counts.length; i++) {
            for (var j = 0; j < counts.length; j++) {
                var share = counts[i][j] / n;
                if (i == j) alike += share * square(1 - (first[i] + second[i]) / n * (1 - kappa));
                else unlike += share * square((second[i] + first[j]) / n);
            }
        }
        var rest = square(kappa - chance * (1 - kappa));
        return Math.sqrt((alike + square(1 - kappa) * unlike - rest) / n) / (1 - chance);
    }

    private static double square(double x) {
        return x * x;
    }
}

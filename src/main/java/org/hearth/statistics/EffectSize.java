package org.hearth.statistics;

/**
 * How large a paired change is, in standard deviations of the change: Cohen's d<sub>z</sub> (Cohen 1988, Statistical Power Analysis for the
 * Behavioral Sciences, chapter 2), its interval by the noncentral t distribution (Cumming and Finch 2001, Educational and Psychological
 * Measurement 61, 532–574). NaN where there is no t.
 */
public record EffectSize(double d, Interval interval) {
    public static EffectSize of(Pairs pairs) {
        var test = PairedT.of(pairs);
        if (Double.isNaN(test.t())) return new EffectSize(Double.NaN, Interval.NONE);
        var root = Math.sqrt(test.n());
        var low = NoncentralT.middle(test.t(), test.df(), 1 - Interval.TAIL);
        var high = NoncentralT.middle(test.t(), test.df(), Interval.TAIL);
        return new EffectSize(test.t() / root, new Interval(low / root, high / root));
    }
}

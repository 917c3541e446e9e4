package org.hearth.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearth.change.ChangeKind;
import org.hearth.family.PersonRole;
import org.hearth.measure.Timepoint;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.inference.TTest;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How the same people's scores changed from the start to a later time; follow-up minus baseline, so less than nothing
 * is lower, and better where lower is. The standard deviation is that of the change, with n−1; the paired t has n−1 degrees of freedom. Neither
 * exists for fewer than two people, and t not where everybody changed alike.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record PairedChange(
        int n,
        double baselineMean,
        double followupMean,
        double meanChange,
        double sdChange,
        double t,
        int df,
        int reliablyImproved,
        int reliablyDeteriorated,
        int aboveCutoffBaseline,
        int aboveCutoffFollowup,
        int recovered) {
    /** Recovered: in the clinical range at the start, below it later, and reliably better (Jacobson and Truax 1991). */
    public static PairedChange of(
            Facts facts, Threshold threshold, Timepoint later, Predicate<PersonRole> who, Period period) {
        return of(
                Pair.of(facts, threshold.instrument(), later, period).stream()
                        .filter(pair -> who.test(pair.role()))
                        .toList(),
                threshold);
    }

    /** The same, of people who are known already. */
    public static PairedChange of(List<Pair> pairs, Threshold threshold) {
        var kinds = threshold.judge(pairs);
        var before = column(pairs, Pair::baseline);
        var after = column(pairs, Pair::followUp);
        return new PairedChange(
                pairs.size(),
                new Mean().evaluate(before),
                new Mean().evaluate(after),
                new Mean().evaluate(column(pairs, Pair::change)),
                pairs.size() < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(column(pairs, Pair::change))),
                pairs.size() < 2 ? Double.NaN : new TTest().pairedT(after, before),
                Math.max(0, pairs.size() - 1),
                count(kinds, ChangeKind::isBetter),
                count(kinds, ChangeKind::isWorse),
                count(pairs, pair -> threshold.isClinical(pair.baseline())),
                count(pairs, pair -> threshold.isClinical(pair.followUp())),
                count(kinds, ChangeKind.RECOVERED::equals));
    }

    PairedChange rounded() {
        return new PairedChange(
                n,
                Reconciliation.rounded(baselineMean),
                Reconciliation.rounded(followupMean),
                Reconciliation.rounded(meanChange),
                Reconciliation.rounded(sdChange),
                Reconciliation.rounded(t),
                df,
                reliablyImproved,
                reliablyDeteriorated,
                aboveCutoffBaseline,
                aboveCutoffFollowup,
                recovered);
    }

    private static <T> int count(List<T> of, Predicate<? super T> which) {
        return (int) of.stream().filter(which).count();
    }

    private static double[] column(List<Pair> pairs, Function<Pair, BigDecimal> of) {
        return pairs.stream().map(of).mapToDouble(BigDecimal::doubleValue).toArray();
    }
}

package org.hearth.statistics;

import static org.hearth.statistics.Oracle.same;
import static org.hearth.statistics.Oracle.whole;

import java.io.IOException;
import java.util.ArrayList;
import org.hearth.statistics.KaplanMeier.Step;
import org.hearth.statistics.KaplanMeier.Watched;
import org.junit.jupiter.api.Test;

/** Every statistic is what R gives for a thousand random samples. */
class StatisticsOracleTest {
    @Test
    void changeInPairsIsWhatRGives() throws IOException {
        for (var row : Oracle.rows("paired")) {
            var pairs = Pairs.of(row[0], row[1]);
            var t = PairedT.of(pairs);
            var ranks = SignedRank.of(pairs);
            var effect = EffectSize.of(pairs);
            var r = Correlation.ofValues(pairs);
            var rho = Correlation.ofRanks(pairs);
            var before = pairs.before();
            same(
                    row[2],
                    t.mean(),
                    t.sd(),
                    t.t(),
                    t.p(),
                    t.interval().low(),
                    t.interval().high(),
                    ranks.v(),
                    ranks.p(),
                    effect.d(),
                    effect.interval().low(),
                    effect.interval().high(),
                    r.r(),
                    r.p(),
                    r.interval().low(),
                    r.interval().high(),
                    rho.r(),
                    rho.p(),
                    before.median(),
                    before.quantile(0.25),
                    before.quantile(0.75),
                    before.meanInterval().low(),
                    before.meanInterval().high());
        }
    }

    @Test
    void sharesAreWhatRGives() throws IOException {
        for (var row : Oracle.rows("proportions")) {
            var share = new Proportion((int) row[0][0], (int) row[1][0]).interval();
            same(row[2], share.low(), share.high());
        }
    }

    @Test
    void changedSharesAreWhatRGives() throws IOException {
        for (var row : Oracle.rows("mcnemar")) {
            var changed = McNemar.of((int) row[0][0], (int) row[1][0]);
            same(row[2], changed.chiSquared(), changed.p(), changed.exactP());
        }
    }

    @Test
    void whoStaysIsWhatRGives() throws IOException {
        for (var row : Oracle.rows("survival")) {
            var people = new ArrayList<Watched>();
            for (var i = 0; i < row[0].length; i++) people.add(new Watched(row[0][i], row[1][i] == 1));
            var steps = KaplanMeier.of(people).steps();
            same(row[2], steps.stream().mapToDouble(Step::time).toArray());
            same(row[3], steps.stream().mapToDouble(Step::atRisk).toArray());
            same(row[4], steps.stream().mapToDouble(Step::left).toArray());
            same(row[5], steps.stream().mapToDouble(Step::share).toArray());
            same(row[6], steps.stream().mapToDouble(Step::standardError).toArray());
            same(
                    row[7],
                    steps.stream().mapToDouble(step -> step.interval().low()).toArray());
            same(
                    row[8],
                    steps.stream().mapToDouble(step -> step.interval().high()).toArray());
        }
    }

    @Test
    void agreementIsWhatRGives() throws IOException {
        for (var row : Oracle.rows("kappa")) {
            var sorts = (int) row[0][0];
            var flat = whole(row[1]);
            var counts = new int[sorts][sorts];
            for (var i = 0; i < flat.length; i++) counts[i / sorts][i % sorts] = flat[i];
            var kappa = Kappa.of(counts);
            same(row[2], kappa.agreed(), kappa.kappa(), kappa.standardError());
        }
    }
}

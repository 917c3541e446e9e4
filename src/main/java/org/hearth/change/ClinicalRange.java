package org.hearth.change;

import java.util.List;
import java.util.Optional;
import org.hearth.instrument.Claim;
import org.hearth.instrument.CutOff;
import org.hearth.instrument.Direction;
import org.hearth.instrument.Norm;
import org.hearth.instrument.Scale;
import org.hearth.statistics.Norms;

/**
 * The scores of people who are likely to need help: all on the worse side of a cut-off.
 *
 * @param better which way scores are better
 * @param at the cut-off, in the units of the score
 * @param itself whether the cut-off belongs to the range
 * @param by how the cut-off was found
 */
public record ClinicalRange(Direction better, double at, boolean itself, By by, List<Claim> claims) {
    /** Published as it is, or worked out from how scores are spread (Jacobson and Truax 1991). */
    public enum By {
        PUBLISHED,
        /** Two standard deviations from the mean of people in care. */
        A,
        /** Two standard deviations from the mean of people in general. */
        B,
        /** Where a score is as likely of either. */
        C
    }

    public ClinicalRange {
        claims = List.copyOf(claims);
        if (better == Direction.NEITHER) throw new IllegalArgumentException("a score that is better one way");
    }

    public boolean holds(double score) {
        int side = Exactly.of(score).compareTo(Exactly.of(at)) * better.sign();
        return side < 0 || (itself && side == 0);
    }

    /** What is published, else what the spreads come to; empty where nothing is known, or the score is better neither way. */
    static Optional<ClinicalRange> of(Scale scale) {
        if (scale.direction() == Direction.NEITHER) return Optional.empty();
        return scale.clinical()
                .filter(cut -> isOnTheWorseSide(cut, scale.direction()))
                .map(cut -> new ClinicalRange(
                        scale.direction(),
                        cut.figure().value(),
                        cut.edge() == CutOff.Edge.FROM || cut.edge() == CutOff.Edge.UP_TO,
                        By.PUBLISHED,
                        List.of(cut.figure().claim())))
                .or(() -> reckoned(scale));
    }

    private static boolean isOnTheWorseSide(CutOff cut, Direction better) {
        var upwards = cut.edge() == CutOff.Edge.FROM || cut.edge() == CutOff.Edge.ABOVE;
        return upwards == (better == Direction.LOWER_IS_BETTER);
    }

    /** c where both spreads are known, else b, else a, as the authors advise. */
    private static Optional<ClinicalRange> reckoned(Scale scale) {
        var inCare = spread(scale, true);
        var general = spread(scale, false);
        if (inCare.isPresent() && general.isPresent()) {
            var norms = norms(inCare.get(), general.get());
            return norms.filter(both -> isHealthierOnThisSide(both, scale.direction()))
                    .map(both -> range(
                            scale,
                            both.c(),
                            By.C,
                            List.of(inCare.get().claim(), general.get().claim())));
        }
        var far = 2 * scale.direction().sign();
        return general.map(norm -> range(scale, mean(norm) - far * sd(norm), By.B, List.of(norm.claim())))
                .or(() -> inCare.map(norm -> range(scale, mean(norm) + far * sd(norm), By.A, List.of(norm.claim()))));
    }

    private static Optional<Norms> norms(Norm inCare, Norm general) {
        return mean(inCare) == mean(general)
                ? Optional.empty()
                : Optional.of(new Norms(mean(inCare), sd(inCare), mean(general), sd(general)));
    }

    private static boolean isHealthierOnThisSide(Norms norms, Direction better) {
        return (norms.functionalMean() - norms.clinicalMean()) * better.sign() > 0;
    }

    private static ClinicalRange range(Scale scale, double at, By by, List<Claim> claims) {
        return new ClinicalRange(scale.direction(), at, true, by, claims);
    }

    private static Optional<Norm> spread(Scale scale, boolean inCare) {
        return scale.meaning().norms().stream()
                .filter(norm -> norm.inCare() == inCare
                        && norm.mean().isPresent()
                        && norm.sd().filter(sd -> sd > 0).isPresent())
                .findFirst();
    }

    private static double mean(Norm norm) {
        return norm.mean().orElseThrow();
    }

    private static double sd(Norm norm) {
        return norm.sd().orElseThrow();
    }
}

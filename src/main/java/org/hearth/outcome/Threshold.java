package org.hearth.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.change.ChangeKind;
import org.hearth.change.Yardstick;
import org.hearth.family.PersonId;
import org.hearth.instrument.AnsweredBy;
import org.hearth.instrument.Direction;

/**
 * What a change on an instrument must be to count, in the units of its score.
 *
 * @param rater who answers it; measures by different raters are never taken together
 * @param better which way its score is better
 * @param reliable the least change that is more than chance
 * @param cutOff a score at or beyond it is in the clinical range
 */
public record Threshold(String instrument, AnsweredBy rater, Direction better, BigDecimal reliable, BigDecimal cutOff) {
    /** Of an instrument that parents answer about themselves, lower scores being better. */
    public static Threshold of(String instrument, double reliable, double cutOff) {
        return of(instrument, AnsweredBy.PARENT, Direction.LOWER_IS_BETTER, reliable, cutOff);
    }

    public static Threshold of(String instrument, AnsweredBy rater, Direction better, double reliable, double cutOff) {
        return new Threshold(instrument, rater, better, BigDecimal.valueOf(reliable), BigDecimal.valueOf(cutOff));
    }

    public boolean isClinical(double score) {
        return yardstick().isClinical(score);
    }

    boolean isClinical(BigDecimal score) {
        return isClinical(score.doubleValue());
    }

    /** What became of each, in their order. */
    List<ChangeKind> judge(List<Pair> pairs) {
        var yardstick = yardstick();
        return pairs.stream().map(pair -> judge(yardstick, pair)).toList();
    }

    /** Of people who were asked twice, those who are reliably better. */
    public Set<PersonId> reliablyBetter(List<Pair> pairs) {
        var yardstick = yardstick();
        return pairs.stream()
                .filter(pair -> judge(yardstick, pair).isBetter())
                .map(Pair::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Yardstick yardstick() {
        return Yardstick.published(better, reliable.doubleValue(), cutOff.doubleValue());
    }

    private static ChangeKind judge(Yardstick yardstick, Pair pair) {
        return yardstick
                .judge(pair.baseline().doubleValue(), pair.followUp().doubleValue())
                .orElseThrow();
    }
}

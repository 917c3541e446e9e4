package org.hearth.outcome;

import java.math.BigDecimal;

/**
 * What a change on an instrument must be to count, in the units of its score; lower scores are better.
 *
 * @param reliable the least change that is more than chance
 * @param cutOff a score at or above it is in the clinical range
 */
public record Threshold(String instrument, BigDecimal reliable, BigDecimal cutOff) {
    public static Threshold of(String instrument, double reliable, double cutOff) {
        return new Threshold(instrument, BigDecimal.valueOf(reliable), BigDecimal.valueOf(cutOff));
    }

    public boolean isClinical(double score) {
        return isClinical(BigDecimal.valueOf(score));
    }

    boolean isClinical(BigDecimal score) {
        return score.compareTo(cutOff) >= 0;
    }

    boolean isBetter(BigDecimal change) {
        return change.negate().compareTo(reliable) >= 0;
    }

    boolean isWorse(BigDecimal change) {
        return change.compareTo(reliable) >= 0;
    }
}

package org.hearth.change;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Scores as they are compared: to four decimal places, so that 9.9 − 3.9 is 6. */
final class Exactly {
    private static final int PLACES = 4;

    private Exactly() {}

    static BigDecimal of(double score) {
        return BigDecimal.valueOf(score).setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    static BigDecimal change(double before, double after) {
        return of(after).subtract(of(before));
    }
}

package org.hearth.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A published number and where it comes from; an unverified one is shown as such.
 *
 * @param value in the units of the score it belongs to
 * @param to the upper end, where a range was published
 */
public record Figure(double value, Optional<Double> to, Claim claim) {
    private static final int DECIMALS = 3;

    public String source() {
        return claim.source();
    }

    public boolean verified() {
        return claim.verified();
    }

    /** "0.86 to 0.89". */
    public String words() {
        return number(value) + to.map(upper -> " to " + number(upper)).orElse("");
    }

    /** As many decimals as it has, three at most. */
    public static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}

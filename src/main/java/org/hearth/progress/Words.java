package org.hearth.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How the page says numbers. */
final class Words {
    private Words() {}

    /** At most one decimal, none for a whole number. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}

package org.hearth.report;

import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;

/**
 * What a report is written from: facts that only figures shown may be drawn from.
 *
 * @param when the period in words, such as "from 1 April 2023 to 31 March 2024"
 */
record View(Facts facts, Period period, Figures figures, String when) {
    Figure figure(String key) {
        return figures.of(key);
    }
}

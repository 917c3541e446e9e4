package org.hearth.report;

import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;

/** What one report is about: what it counts, and how it says so. */
non-sealed interface Topic extends Named {
    /** Whether everything counted belongs to one year, so that the years add up to the whole. */
    boolean addsUpOverYears();

    /** Whether one release is read against the last, and against the one a year before, for what a quarter added. */
    default boolean isToldByQuarter() {
        return false;
    }

    /** The same keys whatever the facts. */
    Tally count(Facts facts, Period period);

    /** Of the whole programme at all times, and for whoever sees every count: perhaps more than of a site or a year. */
    default Tally countWhole(Facts facts, Period period) {
        return count(facts, period);
    }

    Report report(View view);
}

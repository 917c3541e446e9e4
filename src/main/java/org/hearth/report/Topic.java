package org.hearth.report;

import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;

/** What one report is about: what it counts, and how it says so. */
non-sealed interface Topic extends Named {
    /** Whether everything counted belongs to one year, so that the years add up to the whole. */
    boolean addsUpOverYears();

    /** The same keys whatever the facts. */
    Tally count(Facts facts, Period period);

    Report report(View view);
}

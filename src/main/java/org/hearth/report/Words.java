package org.hearth.report;

import java.util.Locale;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Period;
import org.hearth.site.Say;
import org.hearth.statistics.Interval;

/** How reports say times and numbers. */
final class Words {
    private Words() {}

    /** "from 1 April 2023 to 31 March 2024", or "up to 31 March 2024". */
    static String when(Period period) {
        return period.isFromTheBeginning()
                ? "up to " + Say.date(period.to())
                : "from " + Say.date(period.from()) + " to " + Say.date(period.to());
    }

    /** "at the start", "after one year". */
    static String lower(Timepoint timepoint) {
        return switch (timepoint) {
            case BASELINE -> "at the start";
            case YEAR1 -> "after one year";
            case YEAR2 -> "after two years";
        };
    }

    static String capital(Timepoint timepoint) {
        return capital(lower(timepoint));
    }

    static String capital(Group group) {
        return capital(group.words());
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** Two decimal places; a dash for what does not exist. */
    static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.UK, "%.2f", value).replace('-', '−') : "–";
    }

    /** "−3.20 to −1.85". */
    static String interval(Interval interval) {
        return Double.isFinite(interval.low()) && Double.isFinite(interval.high())
                ? number(interval.low()) + " to " + number(interval.high())
                : "–";
    }

    /** "41.2% to 58.8%". */
    static String shares(Interval interval, int decimals) {
        return Double.isFinite(interval.low()) && Double.isFinite(interval.high())
                ? share(interval.low(), decimals) + " to " + share(interval.high(), decimals)
                : "–";
    }

    /** A share of one, in per cent. */
    static String share(double share, int decimals) {
        return Double.isFinite(share) ? String.format(Locale.UK, "%." + decimals + "f%%", 100 * share) : "–";
    }

    /** "<0.001", else three decimal places. */
    static String p(double p) {
        if (!Double.isFinite(p)) return "–";
        return p < 0.001 ? "<0.001" : String.format(Locale.UK, "%.3f", p);
    }
}

package org.hearth.report;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hearth.disclosure.Profile;
import org.hearth.statistics.Proportion;

/** A count as one reader may see it: the number, or nothing when it is withheld. */
record Figure(OptionalInt count) {
    /** What stands where a number is withheld. */
    static final String WITHHELD = "c";

    static Figure of(int count) {
        return new Figure(OptionalInt.of(count));
    }

    /**
     * A count that is safe, as this rule shows it.
     *
     * @param whole whether it is of the whole programme
     */
    static Figure by(Profile profile, int count, boolean whole) {
        return new Figure(profile.shown(count, whole));
    }

    static Figure withheld() {
        return new Figure(OptionalInt.empty());
    }

    boolean isShown() {
        return count.isPresent();
    }

    OptionalDouble length() {
        return isShown() ? OptionalDouble.of(count.getAsInt()) : OptionalDouble.empty();
    }

    String text() {
        return isShown() ? String.format(Locale.UK, "%,d", count.getAsInt()) : WITHHELD;
    }

    /** "45.6%" of another figure; withheld when either is, and a dash of nothing. */
    String share(Figure of) {
        if (!isShown() || !of.isShown()) {
            return WITHHELD;
        }
        int whole = of.count().getAsInt();
        return whole == 0 ? "–" : String.format(Locale.UK, "%.1f%%", 100.0 * count.getAsInt() / whole);
    }

    /** Wilson's 95% interval of the share of another figure; withheld when either is. */
    String interval(Figure of) {
        return isShown() && of.isShown()
                ? Words.shares(new Proportion(count.getAsInt(), of.count().getAsInt()).interval())
                : WITHHELD;
    }
}

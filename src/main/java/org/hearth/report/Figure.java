package org.hearth.report;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hearth.disclosure.Profile;
import org.hearth.statistics.Proportion;

/**
 * A count as one reader may see it: the number, or nothing when it is withheld.
 *
 * @param decimals of the percentages that are made of it, each rounded once
 */
record Figure(OptionalInt count, int decimals) {
    /** Of percentages that are made of counts as they are. */
    static final int DECIMALS = 1;

    /** What stands where a number is withheld. */
    static final String WITHHELD = "c";

    static Figure of(int count) {
        return new Figure(OptionalInt.of(count), DECIMALS);
    }

    /**
     * A count that is safe, as this rule shows it.
     *
     * @param whole whether it is of the whole programme
     */
    static Figure by(Profile profile, int count, boolean whole) {
        var shown = profile.shown(count, whole);
        return shown.isPresent() ? new Figure(shown, profile.decimals()) : withheld();
    }

    /** By how much a count that is safe has moved, up or down, as this rule shows it. */
    static Figure moved(Profile profile, int by, boolean whole) {
        var size = by(profile, Math.abs(by), whole);
        return by < 0 && size.isShown()
                ? new Figure(OptionalInt.of(-size.count().getAsInt()), size.decimals())
                : size;
    }

    static Figure withheld() {
        return new Figure(OptionalInt.empty(), DECIMALS);
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
        return whole == 0 ? "–" : Words.share((double) count.getAsInt() / whole, decimals);
    }

    /** Wilson's 95% interval of the share of another figure; withheld when either is. */
    String interval(Figure of) {
        return isShown() && of.isShown()
                ? Words.shares(new Proportion(count.getAsInt(), of.count().getAsInt()).interval(), decimals)
                : WITHHELD;
    }
}

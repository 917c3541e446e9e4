package org.hearth.outcome;

import java.util.List;

/**
 * The people who are on the other side of a cut-off later than they were at the start.
 *
 * @param out in the clinical range at the start and not later
 * @param in in it later and not at the start
 */
public record Crossing(int out, int in) {
    public static Crossing of(List<Pair> pairs, Threshold threshold) {
        int out = 0;
        int in = 0;
        for (var pair : pairs) {
            var before = threshold.isClinical(pair.baseline());
            var after = threshold.isClinical(pair.followUp());
            if (before && !after) out++;
            if (after && !before) in++;
        }
        return new Crossing(out, in);
    }
}

package org.hearth.goal;

import org.hearth.change.Yardstick;
import org.hearth.instrument.Instrument;
import org.hearth.site.Say;

/** How near a goal is, in a line. */
record Standing(Goal goal, Instrument instrument) {
    /** "7 out of 10 on 3 June 2026; 4 nearer than the first time, a meaningful change". */
    String words() {
        var ratings = goal.ratings();
        if (ratings.isEmpty()) return "not rated yet";
        var last = ratings.getLast();
        var now = last.value() + " out of " + (int) goal.scale(instrument).highest(instrument.items()) + " on "
                + Say.date(last.on());
        return ratings.size() == 1 ? now : now + "; " + since(ratings.getFirst().value(), last.value());
    }

    private String since(int first, int last) {
        if (first == last) return "as the first time";
        var words = Math.abs(last - first) + (last > first ? " nearer" : " further off") + " than the first time";
        return words
                + Yardstick.of(goal.scale(instrument))
                        .judge(first, last)
                        .map(kind -> kind.isBetter() || kind.isWorse()
                                ? ", a meaningful change"
                                : ", less than a meaningful change")
                        .orElse("");
    }
}

package org.hearth.report;

import java.util.List;
import org.hearth.outcome.Crossing;
import org.hearth.outcome.Pair;
import org.hearth.outcome.PairedChange;
import org.hearth.outcome.Threshold;

/** The people behind a paired change: how many got better, and how many were in the clinical range and came out of it or into it. */
record People(
        int n, int better, int worse, int clinicalBefore, int clinicalAfter, int recovered, int movedOut, int movedIn) {
    static final String N = "n";
    static final String BETTER = "better";
    static final String SAME = "same";
    static final String WORSE = "worse";
    static final String BEFORE = "clinical before";
    static final String AFTER = "clinical after";
    static final String RECOVERED = "recovered";
    static final String OUT = "out of the range";
    static final String IN = "into the range";
    static final List<String> COUNTS = List.of(N, BETTER, SAME, WORSE, BEFORE, AFTER, RECOVERED, OUT, IN);

    /** Makes a report's key of a count's name. */
    interface Key {
        String of(String count);
    }

    static People of(List<Pair> pairs, Threshold threshold) {
        var change = PairedChange.of(pairs, threshold);
        var crossing = Crossing.of(pairs, threshold);
        return new People(
                change.n(),
                change.reliablyImproved(),
                change.reliablyDeteriorated(),
                change.aboveCutoffBaseline(),
                change.aboveCutoffFollowup(),
                change.recovered(),
                crossing.out(),
                crossing.in());
    }

    /** With what can be worked out: who was below the cut-off, who got better without recovering. */
    void into(Tally tally, Key key, boolean onPage) {
        put(tally, key.of(N), n, onPage);
        put(tally, key.of(BETTER), better, onPage);
        put(tally, key.of(SAME), n - better - worse, onPage);
        put(tally, key.of(WORSE), worse, onPage);
        put(tally, key.of(BEFORE), clinicalBefore, onPage);
        put(tally, key.of(AFTER), clinicalAfter, onPage);
        put(tally, key.of(RECOVERED), recovered, onPage);
        put(tally, key.of(OUT), movedOut, onPage);
        put(tally, key.of(IN), movedIn, onPage);
        tally.implied(key.of("below before"), n - clinicalBefore)
                .implied(key.of("below after"), n - clinicalAfter)
                .implied(key.of("better only"), better - recovered)
                .implied(key.of("before only"), clinicalBefore - recovered)
                .implied(key.of("clinical both times"), clinicalBefore - movedOut)
                .implied(key.of("neither time"), n - clinicalBefore - movedIn)
                .implied(key.of("out only"), movedOut - recovered)
                .total(key.of(N), key.of(BETTER), key.of(SAME), key.of(WORSE))
                .total(key.of(N), key.of(BEFORE), key.of("below before"))
                .total(key.of(N), key.of(AFTER), key.of("below after"))
                .total(key.of(BETTER), key.of(RECOVERED), key.of("better only"))
                .total(key.of(BEFORE), key.of(RECOVERED), key.of("before only"))
                .total(key.of(BEFORE), key.of(OUT), key.of("clinical both times"))
                .total(key.of(AFTER), key.of(IN), key.of("clinical both times"))
                .total(key.of("below before"), key.of(IN), key.of("neither time"))
                .total(key.of("below after"), key.of(OUT), key.of("neither time"))
                .total(key.of(OUT), key.of(RECOVERED), key.of("out only"));
    }

    private static void put(Tally tally, String key, int count, boolean onPage) {
        if (onPage) {
            tally.shown(key, count);
        } else {
            tally.implied(key, count);
        }
    }
}

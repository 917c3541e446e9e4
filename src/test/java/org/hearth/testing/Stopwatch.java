package org.hearth.testing;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.rank.Median;
import org.hipparchus.stat.inference.MannWhitneyUTest;

/**
 * Whether two things take as long as each other: medians within ten milliseconds, and no difference that Mann and Whitney
 * would find. One honest measurement in a hundred looks different by chance, so that a difference counts when it is there
 * twice.
 */
public final class Stopwatch {
    private static final int WARMING_UP = 20;
    private static final double CHANCE = 0.01;
    private static final double CLOSE_IN_MILLISECONDS = 10;

    private Stopwatch() {}

    /** What is made ready is not timed; what it then does is. */
    public static boolean findsNoDifference(int pairs, Supplier<Runnable> one, Supplier<Runnable> other) {
        return IntStream.range(0, 2).anyMatch(time -> looksTheSame(pairs, one, other));
    }

    /** In turns, and the first of each pair in turns too, so that a busy machine troubles both alike. */
    private static boolean looksTheSame(int pairs, Supplier<Runnable> one, Supplier<Runnable> other) {
        var ones = new double[pairs];
        var others = new double[pairs];
        for (var i = -WARMING_UP; i < pairs; i++) {
            var first = i % 2 == 0;
            var a = milliseconds((first ? one : other).get());
            var b = milliseconds((first ? other : one).get());
            if (i >= 0) {
                ones[i] = first ? a : b;
                others[i] = first ? b : a;
            }
        }
        var apart = Math.abs(new Median().evaluate(ones) - new Median().evaluate(others));
        var chance = new MannWhitneyUTest().mannWhitneyUTest(ones, others);
        System.out.printf("%d pairs: medians %.3f ms apart, p = %.4f%n", pairs, apart, chance);
        return apart < CLOSE_IN_MILLISECONDS && chance > CHANCE;
    }

    private static double milliseconds(Runnable what) {
        var begun = System.nanoTime();
        what.run();
        return (System.nanoTime() - begun) / 1e6;
    }
}

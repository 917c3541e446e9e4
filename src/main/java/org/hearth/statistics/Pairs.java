package org.hearth.statistics;

import java.util.stream.IntStream;

/** The same people's values at two times, in one order. */
public final class Pairs {
    private final double[] before;
    private final double[] after;

    private Pairs(double[] before, double[] after) {
        this.before = before;
        this.after = after;
    }

    /** Throws IllegalArgumentException unless both hold as many, and numbers alone. */
    public static Pairs of(double[] before, double[] after) {
        if (before.length != after.length) throw new IllegalArgumentException("everybody has a value at both times");
        return new Pairs(Sample.of(before).values(), Sample.of(after).values());
    }

    public int n() {
        return before.length;
    }

    public Sample before() {
        return Sample.of(before);
    }

    public Sample after() {
        return Sample.of(after);
    }

    /** After minus before. */
    public Sample change() {
        return Sample.of(
                IntStream.range(0, n()).mapToDouble(i -> after[i] - before[i]).toArray());
    }
}

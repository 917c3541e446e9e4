package org.hearth.chart;

import java.util.OptionalDouble;

/**
 * One bar of a chart.
 *
 * @param value what its length stands for; none draws an empty, dashed place
 * @param text what is written at its end
 * @param second whether it is the second of a pair, drawn differently
 */
public record Bar(String label, OptionalDouble value, String text, boolean second) {
    public static Bar of(String label, OptionalDouble value, String text) {
        return new Bar(label, value, text, false);
    }

    /** A row of pixels down the chart: a bar with its words, or a heading. */
    public record Line(int top, boolean heading, Bar bar) {}
}

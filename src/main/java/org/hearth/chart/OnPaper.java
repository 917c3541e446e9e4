package org.hearth.chart;

import java.util.Locale;

/**
 * How a chart is drawn on paper: of a set width, no taller than a page, with its words in the paper's font and said in
 * other words for whoever cannot see it.
 *
 * @param alt what is read out in its place
 * @param viewBox the room it is drawn in before it is made to fit
 */
public record OnPaper(String alt, String font, String viewBox, String width, String height) {
    private static final double WIDE = 640;
    private static final double TALLEST = 520;

    public static OnPaper of(BarChart chart, String font) {
        return of(chart.title(), chart.description(), chart.height(), font);
    }

    public static OnPaper of(FlowChart chart, String font) {
        return of(chart.title(), chart.description(), chart.height(), font);
    }

    private static OnPaper of(String title, String description, int height, String font) {
        double scale = Math.min(1, TALLEST / Math.max(1, height));
        return new OnPaper(
                title + ". " + description,
                font,
                String.format(Locale.ROOT, "0 0 %.0f %d", WIDE, height),
                String.format(Locale.ROOT, "%.0f", WIDE * scale),
                String.format(Locale.ROOT, "%.0f", height * scale));
    }
}

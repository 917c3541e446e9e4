package org.hearth.coding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.statistics.Kappa;

/**
 * How far two who sorted the same texts apart agreed, theme by theme and over all: for each text and theme each of them said that it is
 * there or that it is not.
 */
public record Agreement(int texts, Line overall, List<Line> lines) {
    /** So many texts are the fewest of which agreement is told. */
    public static final int FEWEST = 10;

    public Agreement {
        lines = List.copyOf(lines);
    }

    /**
     * One theme, or all of them.
     *
     * @param n decisions that both made: for one theme as many as texts
     * @param kappa none for too few texts, and not a number where chance alone would agree always
     */
    public record Line(String name, int n, Optional<Kappa> kappa) {
        /** "90.0%", or that there are too few. */
        public String agreed() {
            return kappa.map(k -> String.format(Locale.UK, "%.1f%%", 100 * k.agreed()))
                    .orElse("too few");
        }

        /** "0.71", or why there is none. */
        public String beyondChance() {
            if (kappa.isEmpty()) return "too few";
            var value = kappa.get().kappa();
            return Double.isFinite(value) ? number(value) : "not defined: both gave one answer for every text";
        }

        /** "0.60 to 0.82", no further than kappa can go; a dash where there is none. */
        public String interval() {
            return kappa.map(Kappa::interval)
                    .filter(between -> Double.isFinite(between.low()) && Double.isFinite(between.high()))
                    .map(between -> number(Math.max(-1, between.low())) + " to " + number(Math.min(1, between.high())))
                    .orElse("–");
        }

        private static String number(double value) {
            return String.format(Locale.UK, "%.2f", value).replace('-', '−');
        }
    }

    /** Of a theme only texts count that were sorted while the codebook had it. */
    public static Agreement of(Codebook codebook, List<Coded> texts) {
        var all = new int[2][2];
        var lines = codebook.themes().stream()
                .map(theme -> {
                    var counts = counts(theme, texts);
                    for (var i = 0; i < 2; i++) for (var j = 0; j < 2; j++) all[i][j] += counts[i][j];
                    return line(theme.name(), counts, sum(counts));
                })
                .toList();
        return new Agreement(texts.size(), line("All themes together", all, texts.size()), lines);
    }

    /** By the first's answer and the second's: not there, there. */
    private static int[][] counts(Theme theme, List<Coded> texts) {
        var counts = new int[2][2];
        for (var text : texts)
            if (theme.isIn(text.codebook()))
                counts[text.first().contains(theme.code()) ? 1 : 0][
                        text.second().contains(theme.code()) ? 1 : 0]++;
        return counts;
    }

    private static Line line(String name, int[][] counts, int texts) {
        return new Line(name, sum(counts), texts < FEWEST ? Optional.empty() : Optional.of(Kappa.of(counts)));
    }

    private static int sum(int[][] counts) {
        return counts[0][0] + counts[0][1] + counts[1][0] + counts[1][1];
    }
}

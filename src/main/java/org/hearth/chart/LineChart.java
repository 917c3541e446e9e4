package org.hearth.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values over time, on bands. Across it is drawn in per cent and down it in pixels, so that words keep their size however narrow the
 * screen.
 *
 * @param id unique on its page
 * @param low the lowest value there can be, at the foot
 * @param bands from the lowest up; none for a plain ground
 * @param line where something begins, across the chart
 * @param runs what belongs together and is joined; between one and the next there is a break
 * @param broken what is written at each break
 */
public record LineChart(
        String id,
        String title,
        String description,
        double low,
        double high,
        List<Band> bands,
        Optional<Line> line,
        List<List<Dot>> runs,
        String broken) {
    private static final int TOP = 22;
    private static final int PLOT = 200;
    private static final int BOTTOM = 18;
    private static final double LEFT = 6;
    private static final double ACROSS = 88;
    /** Values nearer to each other than this, in per cent, are not written twice. */
    private static final double APART = 11;

    private static final int LINE_OF_WORDS = 15;
    private static final List<String> SHADES =
            List.of("#faf6ef", "#f4ede1", "#ece3d3", "#e3d7c3", "#d9cab2", "#cebda1");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    public LineChart {
        bands = List.copyOf(bands);
        runs = runs.stream().map(List::copyOf).toList();
        if (!(high > low)) throw new IllegalArgumentException("a highest value above the lowest");
    }

    /**
     * A stretch of values.
     *
     * @param depth of its shade, from 0 for the lightest to 1
     */
    public record Band(double from, double to, String words, double depth) {}

    /** A value from which something is said. */
    public record Line(double at, String words) {}

    /** One value. */
    public record Dot(LocalDate on, double value, String text) {}

    /** Something written in the chart, or beside it. */
    public record Word(String x, int y, String anchor, String text) {}

    /** A stroke from one place to another. */
    public record Stroke(String x1, int y1, String x2, int y2) {}

    /** Something laid over the whole width. */
    public record Ground(int top, int height, String fill) {}

    public int height() {
        return TOP + PLOT + BOTTOM + LINE_OF_WORDS;
    }

    public List<Ground> grounds() {
        if (bands.isEmpty()) return List.of(new Ground(0, TOP + PLOT + BOTTOM, SHADES.getFirst()));
        var grounds = new ArrayList<Ground>();
        for (var band : bands) {
            int top = band.to() >= high ? 0 : y(band.to());
            int foot = band.from() <= low ? TOP + PLOT + BOTTOM : y(band.from());
            grounds.add(new Ground(top, foot - top, shade(band)));
        }
        return grounds;
    }

    private static String shade(Band band) {
        return SHADES.get((int) Math.round(Math.clamp(band.depth(), 0, 1) * (SHADES.size() - 1)));
    }

    /** The names of the bands, each in the middle of its own; not of one too thin to hold it. */
    public List<Word> names() {
        var names = new ArrayList<Word>();
        var grounds = grounds();
        for (int i = 0; i < bands.size(); i++) {
            var ground = grounds.get(i);
            if (ground.height() >= LINE_OF_WORDS)
                names.add(new Word(
                        "10",
                        ground.top() + ground.height() / 2 + 5,
                        "start",
                        bands.get(i).words()));
        }
        return names;
    }

    /** The numbers at the side: where each band begins, the lowest and the highest. */
    public List<Word> scale() {
        var at = Stream.concat(Stream.of(low, high), bands.stream().map(Band::from))
                .distinct()
                .sorted()
                .toList();
        var words = new ArrayList<Word>();
        int above = Integer.MAX_VALUE;
        for (double value : at) {
            int y = y(value) + 5;
            if (above - y >= LINE_OF_WORDS - 1) {
                words.add(new Word("28", y, "end", number(value)));
                above = y;
            }
        }
        return words;
    }

    public Optional<Stroke> cut() {
        return line.map(mark -> new Stroke("0%", y(mark.at()), "100%", y(mark.at())));
    }

    /** What the line says: above it, or under it where there is no room. */
    public Optional<Word> cutWords() {
        return line.map(
                mark -> new Word("99%", y(mark.at()) < 30 ? y(mark.at()) + 16 : y(mark.at()) - 6, "end", mark.words()));
    }

    public List<Stroke> joins() {
        var joins = new ArrayList<Stroke>();
        for (var run : runs)
            for (int i = 1; i < run.size(); i++)
                joins.add(new Stroke(
                        x(run.get(i - 1)),
                        y(run.get(i - 1).value()),
                        x(run.get(i)),
                        y(run.get(i).value())));
        return joins;
    }

    public List<Word> dots() {
        return all().map(dot -> new Word(x(dot), y(dot.value()), "middle", dot.text()))
                .toList();
    }

    /** The values that are written: the last always, and of the others as many as have room. */
    public List<Word> values() {
        var shown = shown();
        var values = new ArrayList<Word>();
        var dots = all().toList();
        for (int i = 0; i < dots.size(); i++) {
            var dot = dots.get(i);
            int y = y(dot.value());
            if (shown.contains(i)) values.add(new Word(x(dot), y < 20 ? y + 22 : y - 11, "middle", dot.text()));
        }
        return values;
    }

    private Set<Integer> shown() {
        var dots = all().toList();
        var shown = new HashSet<Integer>();
        double next = Double.POSITIVE_INFINITY;
        for (int i = dots.size() - 1; i >= 0; i--)
            if (next - across(dots.get(i)) >= APART) {
                shown.add(i);
                next = across(dots.get(i));
            }
        return shown;
    }

    /** Where one run has ended and the next not begun. */
    public List<Stroke> breaks() {
        var breaks = new ArrayList<Stroke>();
        for (int i = 1; i < runs.size(); i++) {
            double between =
                    (across(runs.get(i - 1).getLast()) + across(runs.get(i).getFirst())) / 2;
            breaks.add(new Stroke(percent(between), 0, percent(between), TOP + PLOT + BOTTOM));
        }
        return breaks;
    }

    public List<Word> breakWords() {
        return breaks().stream()
                .map(stroke -> {
                    var left = Double.parseDouble(stroke.x1().replace("%", "")) < 50;
                    return new Word(stroke.x1(), TOP + PLOT + BOTTOM - 6, left ? "start" : "end", broken);
                })
                .toList();
    }

    /** The first day and the last. */
    public List<Word> days() {
        int y = height() - 1;
        var first = all().findFirst().orElseThrow();
        var last = all().reduce((one, later) -> later).orElseThrow();
        if (first.on().equals(last.on())) return List.of(new Word("50%", y, "middle", DAY.format(first.on())));
        return List.of(
                new Word("0%", y, "start", DAY.format(first.on())), new Word("100%", y, "end", DAY.format(last.on())));
    }

    private Stream<Dot> all() {
        return runs.stream().flatMap(List::stream);
    }

    private String x(Dot dot) {
        return percent(across(dot));
    }

    private double across(Dot dot) {
        var first = all().map(Dot::on).min(LocalDate::compareTo).orElseThrow();
        var last = all().map(Dot::on).max(LocalDate::compareTo).orElseThrow();
        long days = ChronoUnit.DAYS.between(first, last);
        return days == 0 ? LEFT + ACROSS / 2 : LEFT + ACROSS * ChronoUnit.DAYS.between(first, dot.on()) / days;
    }

    private int y(double value) {
        double share = (Math.clamp(value, low, high) - low) / (high - low);
        return TOP + (int) Math.round(PLOT * (1 - share));
    }

    private static String percent(double of) {
        return String.format(Locale.ROOT, "%.2f%%", of);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}

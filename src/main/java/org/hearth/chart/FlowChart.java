package org.hearth.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How many went from which place to which, from the left to the right. It knows nothing but what it is told: a number that is
 * withheld has a box of one size whatever it is, and no band. Across it is drawn in per cent and down it in pixels, so that
 * words keep their size however narrow the screen.
 *
 * @param id unique on its page
 * @param columns in their order in time, each with the same places from the least to the most
 * @param bands those whose number is shown
 * @param key what each kind of band means
 * @param note what the picture leaves out; empty for nothing
 */
public record FlowChart(
        String id, String title, String description, List<Column> columns, List<Band> bands, Key key, String note) {
    private static final int HEADING = 26;
    private static final int LABEL = 36;
    private static final int BELOW = 8;
    private static final double PLOT = 240;
    private static final int DASHED = 14;
    private static final double BAR = 3.5;

    public FlowChart {
        columns = List.copyOf(columns);
        bands = List.copyOf(bands);
        for (var band : bands) if (!(band.value() > 0)) throw new IllegalArgumentException("a band of nobody: " + band);
    }

    /** One time. */
    public record Column(String heading, List<Place> places) {
        public Column {
            places = List.copyOf(places);
        }
    }

    /**
     * @param value none where it is withheld
     * @param text the number as it is written
     */
    public record Place(String name, OptionalDouble value, String text) {}

    /** From a place of one column to a place of the next, each by its number from 0. */
    public record Band(int column, int from, int to, double value) {
        public Kind kind() {
            return to < from ? Kind.LESS : to == from ? Kind.SAME : Kind.MORE;
        }
    }

    /** Where a band leads; each is drawn in a way of its own, not by colour alone. */
    public enum Kind {
        LESS,
        SAME,
        MORE
    }

    /** In words, for each kind of band. */
    public record Key(String less, String same, String more) {
        public String of(Kind kind) {
            return switch (kind) {
                case LESS -> less;
                case SAME -> same;
                case MORE -> more;
            };
        }
    }

    /** A bar for a place, pixels from the top, and what is written above it. */
    public record Bar(String x, int top, int height, boolean dashed, String textX, String anchor, Place place) {}

    /** A band between two columns, drawn on a ground 100 wide. */
    public record Ribbon(String x, String width, String path, Kind kind) {}

    /** The same, as it is called beside those of other reports. */
    public FlowChart named(String report, int number) {
        return new FlowChart(id + "-" + number, report + ": " + title, description, columns, bands, key, note);
    }

    /** In pixels. */
    public int height() {
        int height = HEADING;
        for (int column = 0; column < columns.size(); column++) {
            var last = bars(column).getLast();
            height = Math.max(height, last.top() + last.height() + BELOW);
        }
        return height;
    }

    /** Every bar, column by column. */
    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        for (int column = 0; column < columns.size(); column++) bars.addAll(bars(column));
        return bars;
    }

    /** The columns' headings: where, and which end of the words is there. */
    public List<Bar> headings() {
        return java.util.stream.IntStream.range(0, columns.size())
                .mapToObj(column -> new Bar(
                        "",
                        16,
                        0,
                        false,
                        wordsAt(column),
                        anchor(column),
                        new Place(columns.get(column).heading(), OptionalDouble.empty(), "")))
                .toList();
    }

    public List<Ribbon> ribbons() {
        Map<String, Double> used = new HashMap<>();
        var ribbons = new ArrayList<Ribbon>();
        double gap = step() - BAR;
        for (var band : sorted()) {
            double height = band.value() * scale();
            double left = takeRoom(used, "out", band.column(), band.from(), height);
            double right = takeRoom(used, "in", band.column() + 1, band.to(), height);
            ribbons.add(new Ribbon(
                    percent(band.column() * step() + BAR), percent(gap), path(left, right, height), band.kind()));
        }
        return ribbons;
    }

    private List<Band> sorted() {
        return bands.stream()
                .sorted(java.util.Comparator.comparingInt(Band::column)
                        .thenComparingInt(Band::from)
                        .thenComparingInt(Band::to))
                .toList();
    }

    private double takeRoom(Map<String, Double> used, String side, int column, int place, double height) {
        var at = side + " " + column + " " + place;
        double before = used.getOrDefault(at, 0.0);
        used.put(at, before + height);
        return bars(column).get(place).top() + before;
    }

    private List<Bar> bars(int column) {
        var bars = new ArrayList<Bar>();
        int top = HEADING;
        var places = columns.get(column).places();
        for (int i = 0; i < places.size(); i++) {
            top += LABEL;
            int height = height(column, i);
            bars.add(new Bar(
                    percent(column * step()),
                    top,
                    height,
                    places.get(i).value().isEmpty(),
                    wordsAt(column),
                    anchor(column),
                    places.get(i)));
            top += height + BELOW;
        }
        return bars;
    }

    /** Of a number that is withheld: as tall as the bands need that are shown, and never less than its one size. */
    private int height(int column, int place) {
        var value = columns.get(column).places().get(place).value();
        double shown = value.orElse(Math.max(
                bands.stream()
                        .filter(band -> band.column() == column && band.from() == place)
                        .mapToDouble(Band::value)
                        .sum(),
                bands.stream()
                        .filter(band -> band.column() == column - 1 && band.to() == place)
                        .mapToDouble(Band::value)
                        .sum()));
        int height = (int) Math.ceil(shown * scale());
        return value.isPresent() ? Math.max(height, 1) : Math.max(height, DASHED);
    }

    /** Pixels for one. */
    private double scale() {
        double most = columns.stream()
                .mapToDouble(column -> column.places().stream()
                        .mapToDouble(place -> place.value().orElse(0))
                        .sum())
                .max()
                .orElse(0);
        return most > 0 ? PLOT / most : 0;
    }

    private double step() {
        return (100 - BAR) / Math.max(1, columns.size() - 1);
    }

    private String wordsAt(int column) {
        return percent(column == 0 ? 0 : column == columns.size() - 1 ? 100 : column * step() + BAR / 2);
    }

    private String anchor(int column) {
        return column == 0 ? "start" : column == columns.size() - 1 ? "end" : "middle";
    }

    private static String path(double left, double right, double height) {
        return String.format(
                Locale.ROOT,
                "M0,%.1f C50,%.1f 50,%.1f 100,%.1f L100,%.1f C50,%.1f 50,%.1f 0,%.1f Z",
                left,
                left,
                right,
                right,
                right + height,
                right + height,
                left + height,
                left + height);
    }

    private static String percent(double of) {
        return String.format(Locale.ROOT, "%.2f%%", of);
    }
}

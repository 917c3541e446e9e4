package org.hearth.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Bars that lie, under headings, with their words above them: words keep their size however narrow the screen.
 *
 * @param id unique on its page
 * @param longest the value of a bar as wide as the chart
 */
public record BarChart(String id, String title, String description, double longest, List<Group> groups) {
    private static final int HEADING = 30;
    private static final int BAR = 46;

    public BarChart {
        groups = List.copyOf(groups);
    }

    /** Bars under one heading; an empty heading takes no room. */
    public record Group(String heading, List<Bar> bars) {
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /** A chart of one group whose longest bar is as wide as the chart. */
    public static BarChart of(String id, String title, String description, List<Bar> bars) {
        return of(id, title, description, bars, List.of(new Group("", bars)));
    }

    /** A chart of several groups whose longest bar is as wide as the chart. */
    public static BarChart grouped(String id, String title, String description, List<Group> groups) {
        var bars = groups.stream().flatMap(group -> group.bars().stream()).toList();
        return of(id, title, description, bars, groups);
    }

    /** The same, as it is called beside those of other reports. */
    public BarChart named(String report, int number) {
        return new BarChart(id + "-" + number, report + ": " + title, description, longest, groups);
    }

    /** What is drawn, from the top down; pixels. */
    public List<Bar.Line> lines() {
        var lines = new ArrayList<Bar.Line>();
        int top = 0;
        for (var group : groups) {
            if (!group.heading().isEmpty()) {
                lines.add(new Bar.Line(top, true, Bar.of(group.heading(), OptionalDouble.empty(), "")));
                top += HEADING;
            }
            for (var bar : group.bars()) {
                lines.add(new Bar.Line(top, false, bar));
                top += BAR;
            }
        }
        return lines;
    }

    /** In pixels. */
    public int height() {
        return groups.stream()
                .mapToInt(group -> (group.heading().isEmpty() ? 0 : HEADING)
                        + BAR * group.bars().size())
                .sum();
    }

    /** A bar's width in per cent of the chart's. */
    public String width(Bar bar) {
        double share = longest > 0 ? 100 * bar.value().orElse(0) / longest : 0;
        return String.format(Locale.ROOT, "%.2f%%", Math.clamp(share, 0, 100));
    }

    private static BarChart of(String id, String title, String description, List<Bar> bars, List<Group> groups) {
        double longest =
                bars.stream().mapToDouble(bar -> bar.value().orElse(0)).max().orElse(0);
        return new BarChart(id, title, description, longest, groups);
    }
}

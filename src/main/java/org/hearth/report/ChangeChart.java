package org.hearth.report;

import java.util.List;
import java.util.OptionalDouble;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Pair;
import org.hearth.outcome.Threshold;

/** The means of the report on change as bars; an empty place where they are withheld. */
record ChangeChart(ChangeTopic topic, View view) {
    BarChart chart() {
        var groups = topic.thresholds().stream()
                .flatMap(threshold -> ChangeTopic.LATER.stream().map(later -> group(threshold, later)))
                .toList();
        return BarChart.grouped(
                "change",
                "Mean scores at the start and later, the same parents",
                "Two bars for each measure and time: the mean at the start, then later. Shorter is better.",
                groups);
    }

    private BarChart.Group group(Threshold threshold, Timepoint later) {
        var n = view.figure(ChangeTopic.key(threshold, later, Group.ALL, People.N));
        var pairs = Pair.values(ChangeTopic.pairs(view, threshold, later, Group.ALL));
        return new BarChart.Group(
                threshold.instrument() + " " + Words.lower(later) + " (n = " + n.text() + ")",
                List.of(
                        bar("At the start", n, pairs.before().mean(), false),
                        bar(Words.capital(later), n, pairs.after().mean(), true)));
    }

    private static Bar bar(String label, Figure n, double mean, boolean second) {
        boolean shown = n.isShown() && Double.isFinite(mean);
        return new Bar(
                label,
                shown ? OptionalDouble.of(mean) : OptionalDouble.empty(),
                n.isShown() ? Words.number(mean) : Figure.WITHHELD,
                second);
    }
}

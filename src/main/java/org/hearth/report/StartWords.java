package org.hearth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Attender;
import org.hearth.outcome.Threshold;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;
import org.hearth.statistics.Sample;

/** How the report on parents at the start says what it counted; means only where the number of people is shown. */
record StartWords(List<Threshold> thresholds, View view) {
    Report report() {
        var tables = new ArrayList<Table>();
        tables.add(start());
        for (var threshold : thresholds) tables.add(missing(threshold));
        return new Report(
                headline(),
                chart(),
                tables,
                List.of(
                        new Definition(
                                "Clinical range",
                                "At or above the measure’s published cut-off, which the measure’s own page names with its source."),
                        new Definition(
                                "95% interval",
                                "Of the mean by Student’s t; of the share by Wilson’s score interval (1927)."),
                        new Definition(
                                "Due",
                                "The parents who were in the programme when the measure fell due, and those who answered it"
                                        + " though they were not. Not scorable: too many questions were left out for the measure’s own rule.")));
    }

    private String headline() {
        if (thresholds.isEmpty()) return "No measure has been defined yet.";
        var first = thresholds.getFirst();
        var n = view.figure(Group.ALL.key(StartTopic.key(first, StartTopic.SCORED)));
        var clinical = view.figure(Group.ALL.key(StartTopic.key(first, StartTopic.CLINICAL)));
        if (!n.isShown() || !clinical.isShown())
            return "How many parents were in the clinical range of " + first.instrument()
                    + " at the start is withheld here.";
        return "Of " + n.text() + " parents with a " + first.instrument() + " at the start, " + clinical.text()
                + " were in its clinical range (" + clinical.share(n) + ").";
    }

    private BarChart chart() {
        var groups = thresholds.stream()
                .map(threshold -> new BarChart.Group(
                        threshold.instrument(),
                        List.of(bar(threshold, Group.MOTHERS, false), bar(threshold, Group.FATHERS, true))))
                .toList();
        return BarChart.grouped(
                "start",
                "Share in the clinical range at the start",
                "Two bars for each measure: mothers, then fathers.",
                groups);
    }

    private Bar bar(Threshold threshold, Group group, boolean second) {
        var n = view.figure(group.key(StartTopic.key(threshold, StartTopic.SCORED)));
        var clinical = view.figure(group.key(StartTopic.key(threshold, StartTopic.CLINICAL)));
        var share = n.isShown() && clinical.isShown() && n.count().getAsInt() > 0
                ? OptionalDouble.of(
                        100.0 * clinical.count().getAsInt() / n.count().getAsInt())
                : OptionalDouble.empty();
        return new Bar(Words.capital(group), share, clinical.share(n), second);
    }

    private Table start() {
        var rows = new ArrayList<Row>();
        var all = Attender.in(view.facts(), view.period());
        for (var threshold : thresholds) {
            var given = Given.of(view.facts(), threshold.instrument());
            for (var group : Group.SHOWN) {
                var n = view.figure(group.key(StartTopic.key(threshold, StartTopic.SCORED)));
                var clinical = view.figure(group.key(StartTopic.key(threshold, StartTopic.CLINICAL)));
                var scores = Sample.of(given.totals(StartTopic.parents(all, group)));
                rows.add(Row.of(
                        threshold.instrument() + ", " + group.words(),
                        n.text(),
                        shown(n, Words.number(scores.mean())),
                        shown(n, Words.interval(scores.meanInterval())),
                        shown(n, Words.number(scores.sd())),
                        clinical.text(),
                        clinical.share(n),
                        clinical.interval(n)));
            }
        }
        return new Table(
                "At the start",
                "Parents who joined " + view.when() + ", with a measure at the start that can be scored.",
                List.of(
                        "Measure and who",
                        "n",
                        "Mean",
                        "95% interval",
                        "SD",
                        "In the clinical range",
                        "Share",
                        "95% interval of the share"),
                rows);
    }

    private static String shown(Figure n, String words) {
        return n.isShown() ? words : Figure.WITHHELD;
    }

    private Table missing(Threshold threshold) {
        var rows = new ArrayList<Row>();
        for (var timepoint : Timepoint.values())
            for (var group : Group.SHOWN) {
                var due = view.figure(group.key(StartTopic.key(threshold, timepoint, StartTopic.DUE)));
                var missing = view.figure(group.key(StartTopic.key(threshold, timepoint, StartTopic.MISSING)));
                rows.add(Row.of(
                        Words.capital(timepoint) + ", " + group.words(),
                        due.text(),
                        view.figure(group.key(StartTopic.key(threshold, timepoint, StartTopic.SCORED)))
                                .text(),
                        view.figure(group.key(StartTopic.key(threshold, timepoint, StartTopic.UNSCORED)))
                                .text(),
                        missing.text(),
                        missing.share(due)));
            }
        return new Table(
                threshold.instrument() + ": what is there",
                "Parents who joined " + view.when() + ".",
                List.of("When and who", "Due", "Scored", "Not scorable", "Missing", "Share missing"),
                rows);
    }
}

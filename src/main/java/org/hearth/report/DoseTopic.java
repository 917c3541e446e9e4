package org.hearth.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Dose;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Pair;
import org.hearth.outcome.Period;
import org.hearth.outcome.Threshold;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;
import org.hearth.statistics.Correlation;
import org.hearth.statistics.Pairs;

/** How many sessions parents came to, and whether those who came to more changed more. */
record DoseTopic(List<Threshold> thresholds) implements Topic {
    /** Sessions attended; each band is a fair part of a programme of about 30. */
    private enum Band {
        FEW(0, 9, "Up to 9 sessions"),
        SOME(10, 19, "10 to 19"),
        MANY(20, 29, "20 to 29"),
        MOST(30, Integer.MAX_VALUE, "30 or more");

        private final int from;
        private final int to;
        private final String words;

        Band(int from, int to, String words) {
            this.from = from;
            this.to = to;
            this.words = words;
        }

        boolean holds(Dose dose) {
            return dose.sessions() >= from && dose.sessions() <= to;
        }
    }

    DoseTopic {
        thresholds = List.copyOf(thresholds);
    }

    @Override
    public String path() {
        return "dose";
    }

    @Override
    public String title() {
        return "Sessions and change";
    }

    @Override
    public String about() {
        return "Whether parents who came to more sessions changed more.";
    }

    @Override
    public boolean isByYear() {
        return false;
    }

    @Override
    public boolean addsUpOverYears() {
        return false;
    }

    @Override
    public Tally count(Facts facts, Period period) {
        var tally = new Tally();
        for (var threshold : thresholds)
            for (var later : ChangeTopic.LATER) {
                var doses = Dose.of(facts, threshold.instrument(), later, period);
                tally.shown(key(threshold, later, "n"), doses.size());
                for (var band : Band.values())
                    tally.shown(key(threshold, later, band.name()), (int)
                            doses.stream().filter(band::holds).count());
                tally.total(
                        key(threshold, later, "n"),
                        Arrays.stream(Band.values())
                                .map(band -> key(threshold, later, band.name()))
                                .toList());
            }
        return tally;
    }

    private static String key(Threshold threshold, Timepoint later, String count) {
        return threshold.instrument() + " " + later.code() + " " + count;
    }

    @Override
    public Report report(View view) {
        var tables = new ArrayList<Table>();
        tables.add(relation(view));
        for (var threshold : thresholds) tables.add(bands(view, threshold));
        return new Report(
                headline(view),
                chart(view),
                tables,
                List.of(
                        new Definition(
                                "Sessions",
                                "Sessions of their own that a parent came to, up to the day of the later measure. Modules: how many"
                                        + " different ones these were about."),
                        new Definition(
                                "Rank correlation",
                                "Spearman’s: −1 where everybody who came to more changed downwards more, 0 where there is no relation."
                                        + " Scores that fall are better, so less than nothing speaks for more sessions. p by Student’s t."),
                        new Definition(
                                "What it cannot say",
                                "Parents choose how often they come, and those who do well may come more. A relation is no proof that"
                                        + " sessions made the difference.")));
    }

    private String headline(View view) {
        if (thresholds.isEmpty()) return "No measure has been defined yet.";
        var first = thresholds.getFirst();
        var n = view.figure(key(first, Timepoint.YEAR1, "n"));
        if (!n.isShown()) return "How sessions and change go together is withheld here.";
        var rho = sessions(view, first, Timepoint.YEAR1).r();
        return "Among " + n.text()
                + " parents asked again after one year, the rank correlation of sessions and change in "
                + first.instrument() + " is " + Words.number(rho) + ".";
    }

    private static Correlation sessions(View view, Threshold threshold, Timepoint later) {
        return correlation(view, threshold, later, Dose::sessions);
    }

    private static Correlation correlation(
            View view, Threshold threshold, Timepoint later, ToDoubleFunction<Dose> amount) {
        var doses = Dose.of(view.facts(), threshold.instrument(), later, view.period());
        return Correlation.ofRanks(Pairs.of(
                doses.stream().mapToDouble(amount).toArray(),
                doses.stream()
                        .mapToDouble(dose -> dose.pair().change().doubleValue())
                        .toArray()));
    }

    private BarChart chart(View view) {
        var groups = thresholds.stream()
                .map(threshold -> new BarChart.Group(
                        threshold.instrument() + " after one year",
                        Arrays.stream(Band.values())
                                .map(band -> bar(view, threshold, band))
                                .toList()))
                .toList();
        return BarChart.grouped(
                "dose",
                "Parents by sessions",
                "A bar for each band of sessions: how many parents came so often.",
                groups);
    }

    private static Bar bar(View view, Threshold threshold, Band band) {
        var figure = view.figure(key(threshold, Timepoint.YEAR1, band.name()));
        return Bar.of(band.words, figure.length(), figure.text());
    }

    private Table relation(View view) {
        var rows = new ArrayList<Row>();
        for (var threshold : thresholds)
            for (var later : ChangeTopic.LATER) {
                var n = view.figure(key(threshold, later, "n"));
                var sessions = sessions(view, threshold, later);
                var modules = correlation(view, threshold, later, Dose::modules);
                rows.add(Row.of(
                        threshold.instrument() + " " + Words.lower(later),
                        n.text(),
                        shown(n, Words.number(sessions.r())),
                        shown(n, Words.p(sessions.p())),
                        shown(n, Words.number(modules.r())),
                        shown(n, Words.p(modules.p()))));
            }
        return new Table(
                "Do more sessions go with more change?",
                "Parents with a measure that can be scored at both times, the later one " + view.when() + ".",
                List.of("Measure", "n", "Rank correlation, sessions", "p", "Rank correlation, modules", "p, modules"),
                rows);
    }

    private static String shown(Figure n, String words) {
        return n.isShown() ? words : Figure.WITHHELD;
    }

    private static Table bands(View view, Threshold threshold) {
        var rows = new ArrayList<Row>();
        for (var later : ChangeTopic.LATER) {
            var doses = Dose.of(view.facts(), threshold.instrument(), later, view.period());
            for (var band : Band.values()) {
                var n = view.figure(key(threshold, later, band.name()));
                var change = Pair.values(doses.stream()
                                .filter(band::holds)
                                .map(Dose::pair)
                                .toList())
                        .change();
                rows.add(Row.of(
                        Words.capital(later) + ", " + band.words.toLowerCase(java.util.Locale.UK),
                        n.text(),
                        shown(n, Words.number(change.mean())),
                        shown(n, Words.interval(change.meanInterval()))));
            }
        }
        return new Table(
                threshold.instrument() + ": change by sessions",
                "The same parents, by how many sessions they had come to.",
                List.of("When and how many", "n", "Mean change", "95% interval"),
                rows);
    }
}

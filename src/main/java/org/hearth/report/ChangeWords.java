package org.hearth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Threshold;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;

/** How the report on change says what it counted; means and spreads only where the number of people is shown. */
record ChangeWords(ChangeTopic topic, View view) {
    private static final List<String> WHO = List.of("all", "mother", "father");

    Report report() {
        var tables = new ArrayList<Table>();
        for (var threshold : topic.thresholds()) {
            tables.add(scores(threshold));
            tables.add(people(threshold));
        }
        tables.add(diagnoses());
        return new Report(headline(), chart(), tables, definitions());
    }

    private String headline() {
        var sentences = topic.thresholds().stream()
                .limit(1)
                .flatMap(threshold -> ChangeTopic.LATER.stream().map(later -> sentence(threshold, later)))
                .toList();
        return sentences.isEmpty() ? "No measure has been defined yet." : String.join(" ", sentences);
    }

    private String sentence(Threshold threshold, Timepoint later) {
        var n = figure(threshold, later, "all", People.N);
        var better = figure(threshold, later, "all", People.BETTER);
        if (!n.isShown() || !better.isShown()) {
            return "How many parents’ " + threshold.instrument() + " was reliably better " + after(later)
                    + " is withheld.";
        }
        return "Of " + n.text() + " parents with a " + threshold.instrument() + " at the start and " + after(later)
                + ", " + better.text() + " were reliably better (" + better.share(n) + ").";
    }

    private BarChart chart() {
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
        var n = figure(threshold, later, "all", People.N);
        var change = topic.change(view, threshold, later, "all");
        return new BarChart.Group(
                threshold.instrument() + " " + after(later) + " (n = " + n.text() + ")",
                List.of(
                        bar("At the start", n, change.baselineMean(), false),
                        bar(capital(after(later)), n, change.followupMean(), true)));
    }

    private static Bar bar(String label, Figure n, double mean, boolean second) {
        boolean shown = n.isShown() && Double.isFinite(mean);
        return new Bar(label, shown ? OptionalDouble.of(mean) : OptionalDouble.empty(), number(n, mean), second);
    }

    private Table scores(Threshold threshold) {
        return new Table(
                threshold.instrument() + ": scores",
                "Parents with a scorable " + threshold.instrument() + " at both times, the later one " + view.when()
                        + ". Change is later minus start; below nothing is better.",
                List.of(
                        "When and who",
                        "n",
                        "Mean at the start",
                        "Mean later",
                        "Mean change",
                        "SD of change",
                        "t",
                        "df"),
                rows(threshold, this::scores));
    }

    private Row scores(Threshold threshold, Timepoint later, String who) {
        var n = figure(threshold, later, who, People.N);
        var change = topic.change(view, threshold, later, who);
        return Row.of(
                label(later, who),
                n.text(),
                number(n, change.baselineMean()),
                number(n, change.followupMean()),
                number(n, change.meanChange()),
                number(n, change.sdChange()),
                number(n, change.t()),
                n.isShown() ? Integer.toString(change.df()) : Figure.WITHHELD);
    }

    private Table people(Threshold threshold) {
        return new Table(
                threshold.instrument() + ": parents",
                "The same parents. Reliable is a change of "
                        + threshold.reliable().stripTrailingZeros().toPlainString()
                        + " or more; the clinical range begins at "
                        + threshold.cutOff().stripTrailingZeros().toPlainString() + ".",
                List.of(
                        "When and who",
                        "n",
                        "Reliably better",
                        "No reliable change",
                        "Reliably worse",
                        "Clinical at the start",
                        "Clinical later",
                        "Recovered"),
                rows(threshold, this::people));
    }

    private Row people(Threshold threshold, Timepoint later, String who) {
        return new Row(
                label(later, who),
                People.COUNTS.stream()
                        .map(count -> figure(threshold, later, who, count).text())
                        .toList());
    }

    private Table diagnoses() {
        return new Table(
                "ITQ: what the answers come to",
                "Every scorable ITQ given at the time named, " + view.when()
                        + "; complex PTSD is not also counted as PTSD.",
                List.of("When", "n", "Neither", "PTSD", "Complex PTSD"),
                Stream.of(Timepoint.values())
                        .map(timepoint -> new Row(
                                capital(when(timepoint)),
                                Stream.concat(Stream.of("n"), ChangeTopic.DIAGNOSES.stream())
                                        .map(diagnosis -> view.figure(ChangeTopic.key(timepoint, diagnosis))
                                                .text())
                                        .toList()))
                        .toList());
    }

    private static List<Definition> definitions() {
        return List.of(
                new Definition(
                        "Paired",
                        "Only parents with a score at both times are compared, each with themselves. A questionnaire with"
                                + " too many unanswered items has no score and is not counted."),
                new Definition(
                        "SD, t and df",
                        "The standard deviation of the change (n − 1), the paired t statistic and its degrees of freedom."
                                + " There was no comparison group, so a change is not proof of an effect."),
                new Definition(
                        "Reliably better or worse",
                        "A change at least as large as the instrument’s published least reliable change, so more than"
                                + " chance is likely to bring."),
                new Definition(
                        "Recovered", "In the clinical range at the start, below it later, and reliably better."));
    }

    private List<Row> rows(Threshold threshold, Line line) {
        return ChangeTopic.LATER.stream()
                .flatMap(later -> WHO.stream().map(who -> line.of(threshold, later, who)))
                .toList();
    }

    private Figure figure(Threshold threshold, Timepoint later, String who, String count) {
        return view.figure(ChangeTopic.key(threshold, later, who, count));
    }

    private static String label(Timepoint later, String who) {
        return capital(after(later)) + ", "
                + switch (who) {
                    case "mother" -> "mothers";
                    case "father" -> "fathers";
                    default -> "all parents";
                };
    }

    private static String when(Timepoint timepoint) {
        return timepoint == Timepoint.BASELINE ? "at the start" : after(timepoint);
    }

    private static String after(Timepoint later) {
        return later == Timepoint.YEAR1 ? "after one year" : "after two years";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String number(Figure n, double value) {
        if (!n.isShown()) {
            return Figure.WITHHELD;
        }
        return Double.isFinite(value) ? String.format(Locale.UK, "%.2f", value).replace('-', '−') : "–";
    }

    private interface Line {
        Row of(Threshold threshold, Timepoint later, String who);
    }
}

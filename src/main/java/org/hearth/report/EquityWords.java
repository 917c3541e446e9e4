package org.hearth.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.outcome.Course;
import org.hearth.report.Characteristic.Among;
import org.hearth.report.EquityTopic.Part;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;
import org.hearth.statistics.Interval;
import org.hearth.statistics.Proportion;
import org.hearth.statistics.Sample;

/** What the report on who stays and who gains says, of what its reader may see. */
record EquityWords(EquityTopic topic, View view) {
    Report report() {
        var tables = new ArrayList<Table>();
        tables.add(joined());
        tables.add(shares(
                Part.YEAR,
                "There for a year",
                "Parents who joined at least a year before the last day that is counted. Whoever completed sooner was there.",
                "Could have been there",
                "Were there"));
        tables.add(
                shares(Part.END, "To the end", "Parents whose time in the programme has ended.", "Ended", "Completed"));
        tables.add(sessions());
        if (!topic.thresholds().isEmpty()) tables.add(gained());
        return new Report(headline(), hasGroups() ? List.of(chart()) : List.of(), tables, definitions());
    }

    private Table gained() {
        var first = topic.thresholds().getFirst();
        return shares(
                Part.BETTER,
                "Reliably better on " + first.instrument() + " after one year",
                "Parents with an answer that can be scored at the start and after one year. Reliable is a change of at least "
                        + first.reliable().stripTrailingZeros().toPlainString() + ".",
                "Asked again",
                "Reliably better");
    }

    private boolean hasGroups() {
        return EquityTopic.rows(view).size() > 1;
    }

    private String headline() {
        if (!hasGroups())
            return "Groups of parents are told only in the whole programme’s report: numbers of a part of it would be too small.";
        var said = Characteristic.AGE.groups().stream()
                .filter(Among::isKnown)
                .filter(group -> isShown(group, Part.YEAR) && of(group, Part.YEAR) > 0)
                .map(group -> group.words().toLowerCase(java.util.Locale.UK) + ", "
                        + count(group, Part.YEAR).share(whole(group, Part.YEAR)) + " of "
                        + whole(group, Part.YEAR).text())
                .toList();
        if (said.isEmpty()) return "Whether young parents stay as others do is withheld here.";
        return "There for a year, by age at joining: " + String.join("; ", said) + ". "
                + Words.capital(compared(Characteristic.AGE, Part.YEAR)) + ".";
    }

    private Table joined() {
        return new Table(
                "Who joined",
                "Parents who joined " + view.when() + ", each counted once.",
                List.of("Who", "Parents"),
                EquityTopic.rows(view).stream()
                        .map(group -> Row.of(
                                group.words(),
                                view.figure(group.key(EquityTopic.N)).text()))
                        .toList());
    }

    private Table shares(Part part, String title, String rule, String of, String count) {
        return new Table(
                title,
                rule + " n stands in each row." + (hasGroups() ? " " + compared(part) : ""),
                List.of("Who", of + " (n)", count, "Share", "95% interval"),
                EquityTopic.rows(view).stream()
                        .map(group -> Row.of(
                                group.words(),
                                whole(group, part).text(),
                                count(group, part).text(),
                                count(group, part).share(whole(group, part)),
                                count(group, part).interval(whole(group, part))))
                        .toList());
    }

    private Table sessions() {
        var due = Course.in(view.facts(), view.period()).stream()
                .filter(course -> course.isDue(view.facts().until()))
                .toList();
        return new Table(
                "Sessions in the first year",
                "Sessions that parents came to in the year after they joined, of those who joined at least a year before the last"
                        + " day that is counted, whether or not they stayed. n stands in each row.",
                List.of("Who", "Parents (n)", "Mean", "95% interval"),
                EquityTopic.rows(view).stream()
                        .map(group -> sessions(group, due))
                        .toList());
    }

    private Row sessions(Among group, List<Course> due) {
        var n = whole(group, Part.YEAR);
        if (!n.isShown()) return Row.of(group.words(), n.text(), Figure.WITHHELD, Figure.WITHHELD);
        var came = Sample.of(
                due.stream().filter(group.holds()).mapToDouble(Course::sessions).toArray());
        return Row.of(group.words(), n.text(), Words.number(came.mean()), Words.interval(came.meanInterval()));
    }

    private String compared(Part part) {
        return Characteristic.ALL.stream()
                .map(characteristic -> Words.capital(characteristic.words()) + ": " + compared(characteristic, part))
                .collect(Collectors.joining(". ", "", "."));
    }

    /** No test is made: intervals that do not overlap are said to differ, and nothing else is. */
    private String compared(Characteristic characteristic, Part part) {
        var groups = characteristic.groups().stream()
                .filter(Among::isKnown)
                .filter(group -> isShown(group, part) && of(group, part) > 0)
                .sorted(Comparator.comparingDouble(
                        group -> proportion(group, part).share()))
                .toList();
        if (groups.size() < 2) return "too few are shown to compare";
        var least = groups.getFirst();
        var most = groups.getLast();
        return interval(least, part).high() < interval(most, part).low()
                ? "the share is smaller for “" + least.words() + "” than for “" + most.words()
                        + "”, by more than their intervals allow for chance; why, these numbers do not say"
                : "the intervals overlap, so no difference is shown, which does not mean that there is none";
    }

    private BarChart chart() {
        var groups = Characteristic.ALL.stream()
                .map(characteristic -> new BarChart.Group(
                        Words.capital(characteristic.words()),
                        characteristic.groups().stream().map(this::bar).toList()))
                .toList();
        return new BarChart(
                "equity",
                "Parents who were there for a year",
                "A bar for each group: its share of those who could have been there. The longest possible bar is everybody.",
                100,
                groups);
    }

    private Bar bar(Among group) {
        boolean shown = isShown(group, Part.YEAR) && of(group, Part.YEAR) > 0;
        return Bar.of(
                group.words(),
                shown ? OptionalDouble.of(100 * proportion(group, Part.YEAR).share()) : OptionalDouble.empty(),
                count(group, Part.YEAR).share(whole(group, Part.YEAR)));
    }

    private static List<Definition> definitions() {
        return List.of(
                new Definition("Age at joining", "The age reached in the year of joining. No figure knows a birthday."),
                new Definition(
                        "First baby",
                        "The family has no child from before. Other children before: it has, whoever they live with."),
                new Definition(
                        "Share and interval",
                        "The number as a share of n in its row, and Wilson’s 95% interval of it (Wilson 1927): with so few parents a"
                                + " share wavers by so much from chance alone."),
                new Definition(
                        "What a difference says",
                        "Groups differ in much besides what they are called here, so a difference is a question to ask and no"
                                + " cause. No group is divided by a second characteristic: its numbers would be too small."),
                new Definition(
                        "What is not recorded",
                        "Ethnicity, disability, first language and money are recorded nowhere in a way that can be counted. Of"
                                + " differences between parents by these, this report knows nothing."),
                new Definition(
                        "Where they live, mothers and fathers",
                        "Of one site, all parents together are told; whoever sees every number of a site sees its groups. Mothers and fathers stand side by side in the reports on the way"
                                + " from referral, on staying and on change."));
    }

    private boolean isShown(Among group, Part part) {
        return whole(group, part).isShown() && count(group, part).isShown();
    }

    private int of(Among group, Part part) {
        return whole(group, part).count().orElse(0);
    }

    private Proportion proportion(Among group, Part part) {
        return new Proportion(count(group, part).count().orElse(0), of(group, part));
    }

    private Interval interval(Among group, Part part) {
        return proportion(group, part).interval();
    }

    private Figure whole(Among group, Part part) {
        return view.figure(group.key(part.of()));
    }

    private Figure count(Among group, Part part) {
        return view.figure(group.key(part.count()));
    }
}

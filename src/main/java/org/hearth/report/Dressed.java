package org.hearth.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.chart.FlowChart;
import org.hearth.disclosure.Profile;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;

/** A report as a rule wants it written: its own mark where a number is withheld. */
final class Dressed {
    private static final Pattern NUMBER_IN_WORDS = Pattern.compile("(?<=n = |^| in |of )c(?= )");

    private final Profile profile;

    private Dressed(Profile profile) {
        this.profile = profile;
    }

    static Report in(Report report, Profile profile) {
        return new Dressed(profile).report(report);
    }

    private Report report(Report report) {
        return new Report(
                report.headline(),
                report.charts().stream().map(this::chart).toList(),
                report.flows().stream().map(this::flow).toList(),
                report.tables().stream().map(this::table).toList(),
                report.definitions());
    }

    private Table table(Table table) {
        return new Table(
                table.title(),
                NUMBER_IN_WORDS.matcher(table.rule()).replaceAll(Matcher.quoteReplacement(profile.symbol())),
                table.columns(),
                table.rows().stream()
                        .map(row -> new Row(
                                row.label(),
                                row.cells().stream().map(this::cell).toList()))
                        .toList());
    }

    private BarChart chart(BarChart chart) {
        return new BarChart(
                chart.id(),
                chart.title(),
                chart.description(),
                chart.longest(),
                chart.groups().stream()
                        .map(group -> new BarChart.Group(
                                group.heading(),
                                group.bars().stream()
                                        .map(bar -> new Bar(bar.label(), bar.value(), cell(bar.text()), bar.second()))
                                        .toList()))
                        .toList());
    }

    private FlowChart flow(FlowChart flow) {
        return new FlowChart(
                flow.id(),
                flow.title(),
                flow.description(),
                flow.columns().stream()
                        .map(column -> new FlowChart.Column(
                                column.heading(),
                                column.places().stream()
                                        .map(place ->
                                                new FlowChart.Place(place.name(), place.value(), cell(place.text())))
                                        .toList()))
                        .toList(),
                flow.bands(),
                flow.key(),
                flow.note());
    }

    private String cell(String cell) {
        return cell.equals(Figure.WITHHELD) ? profile.symbol() : cell;
    }
}

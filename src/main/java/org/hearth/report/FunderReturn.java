package org.hearth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearth.framework.Aim;
import org.hearth.framework.Framework;
import org.hearth.framework.Indicator;
import org.hearth.framework.Standing;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Threshold;

/**
 * What a funder is told, outcome by outcome of the framework they ask by: of each measure how many parents changed, of an
 * outcome without one that there is none. Every number is one that the report on change released.
 */
record FunderReturn(Framework framework, List<Threshold> thresholds) implements Named {
    private static final String NOTHING = "–";
    private static final List<String> COUNTS = List.of(People.N, People.BETTER, People.SAME, People.WORSE);

    @Override
    public String path() {
        return "return-" + framework.code().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    @Override
    public String title() {
        return "Return: " + framework.name();
    }

    @Override
    public String about() {
        return "For a funder who asks by these outcomes: what speaks to each, and how many parents changed.";
    }

    @Override
    public boolean isByYear() {
        return false;
    }

    /**
     * The return.
     *
     * @param change what was released of the report on change
     * @param care what was released of the report on social care, for outcomes that it speaks to
     */
    Report report(Figures change, Report care) {
        var tables = new ArrayList<Report.Table>();
        for (var later : ChangeTopic.LATER) tables.add(table(later, change));
        var spokenOf = framework.aims().stream()
                .flatMap(aim -> aim.indicators().stream())
                .anyMatch(indicator -> indicator.figure().filter("care"::equals).isPresent());
        if (spokenOf) care.tables().forEach(table -> tables.add(table.under("Children’s social care")));
        return new Report(
                headline() + (spokenOf ? " " + care.headline() : ""), List.of(), tables, ChangeDefinitions.ALL);
    }

    /** The counts of the report on change that it is written from. */
    List<String> keys() {
        return thresholds.stream()
                .flatMap(threshold -> ChangeTopic.LATER.stream().flatMap(later -> COUNTS.stream()
                        .map(count -> ChangeTopic.key(threshold, later, Group.ALL, count))))
                .toList();
    }

    private String headline() {
        var all = framework.aims();
        var measured = all.stream()
                .filter(aim -> aim.indicators().stream().anyMatch(this::isReported))
                .count();
        return "Of the " + all.size() + " outcomes of this framework, numbers speak to " + measured
                + "; of the others it is said why not.";
    }

    private Report.Table table(Timepoint later, Figures change) {
        return new Report.Table(
                "Outcomes " + Words.lower(later),
                "Parents with a scorable measure at the start and " + Words.lower(later)
                        + ". Reliable is a change larger than the measure wavers by itself. A proxy speaks of something near and is"
                        + " not to be read as the outcome.",
                List.of(
                        "Outcome and what is looked at",
                        "By",
                        "n",
                        "Reliably better",
                        "No reliable change",
                        "Reliably worse"),
                framework.aims().stream()
                        .flatMap(aim -> rows(aim, later, change).stream())
                        .toList());
    }

    private List<Report.Row> rows(Aim aim, Timepoint later, Figures change) {
        if (aim.indicators().isEmpty()) {
            return List.of(Report.Row.of(
                    aim.name(), aim.gap().orElse("No measure has been agreed."), NOTHING, NOTHING, NOTHING, NOTHING));
        }
        return aim.indicators().stream()
                .map(indicator -> row(aim, indicator, later, change))
                .toList();
    }

    private Report.Row row(Aim aim, Indicator indicator, Timepoint later, Figures change) {
        var cells = new ArrayList<String>();
        cells.add(by(indicator));
        for (var count : COUNTS)
            cells.add(threshold(indicator).stream()
                    .map(threshold -> change.of(ChangeTopic.key(threshold, later, Group.ALL, count))
                            .text())
                    .findFirst()
                    .orElse(NOTHING));
        return new Report.Row(aim.name() + ": " + indicator.about(), cells);
    }

    private String by(Indicator indicator) {
        var what = indicator.measure().orElse("Children’s social care, below");
        var proxy = indicator.standing() == Standing.PROXY ? ", a proxy" : "";
        return what + proxy + (isReported(indicator) ? "" : ": not given to everybody");
    }

    private boolean isReported(Indicator indicator) {
        return indicator.figure().isPresent() || !threshold(indicator).isEmpty();
    }

    private List<Threshold> threshold(Indicator indicator) {
        return thresholds.stream()
                .filter(threshold -> indicator
                        .measure()
                        .filter(threshold.instrument()::equals)
                        .isPresent())
                .toList();
    }
}

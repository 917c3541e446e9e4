package org.hearth.report;

import static org.hearth.report.CareStep.CODES;
import static org.hearth.report.CareStep.STEPS;
import static org.hearth.report.CareStep.UNKNOWN;
import static org.hearth.report.CareStep.known;
import static org.hearth.report.CareStep.middleKey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.chart.FlowChart;
import org.hearth.chart.FlowChart.Band;
import org.hearth.chart.FlowChart.Column;
import org.hearth.chart.FlowChart.Place;
import org.hearth.family.CareStatus;
import org.hearth.outcome.CareChange;
import org.hearth.report.CareStep.Way;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;

/**
 * Which babies went from which status to which, from joining to the first birthday and from there to the second. Every pair is a
 * count like any other, tied to those of the columns, so that none is on the page from which a small one could be worked out;
 * and the picture is drawn from what is on the page.
 */
final class CareSteps {
    private CareSteps() {}

    /** Of one site or year most pairs would be withheld, so outside the teams they are told of the whole alone. */
    static boolean areToldOf(View view) {
        return view.figures().byKey().containsKey(STEPS.getFirst().way(Way.LESS));
    }

    static void count(Tally tally, List<CareChange> babies) {
        for (var status : CODES)
            tally.shown(middleKey(status), (int) babies.stream()
                    .filter(baby -> CareStep.middle(baby).equals(status))
                    .count());
        tally.total("babies", CODES.stream().map(CareStep::middleKey).toList());
        // How many have some social care can be had by taking those with none away.
        tally.implied("any at one", babies.size() - tally.count(middleKey(CareStatus.NONE.code())))
                .total("babies", middleKey(CareStatus.NONE.code()), "any at one");
        for (var step : STEPS) count(tally, babies, step);
    }

    private static void count(Tally tally, List<CareChange> babies, CareStep step) {
        var pairs = babies.stream().collect(Collectors.groupingBy(step::pair, Collectors.counting()));
        for (var from : step.starts())
            for (var to : step.ends())
                tally.shown(
                        step.pair(from, to),
                        pairs.getOrDefault(step.pair(from, to), 0L).intValue());
        for (var from : step.starts())
            tally.total(
                    step.startKey(from),
                    step.ends().stream().map(to -> step.pair(from, to)).toList());
        for (var to : step.ends())
            tally.total(
                    step.endKey(to),
                    step.starts().stream().map(from -> step.pair(from, to)).toList());
        for (var way : Way.values()) {
            tally.shown(
                    step.way(way),
                    step.pairs(way).stream().mapToInt(tally::count).sum());
            tally.total(step.way(way), step.pairs(way));
        }
        tally.total("babies", Arrays.stream(Way.values()).map(step::way).toList());
    }

    /** What the two steps came to, as far as it may be said. */
    static String sentence(View view) {
        return STEPS.stream().map(step -> sentence(view, step)).collect(Collectors.joining(" "));
    }

    private static String sentence(View view, CareStep step) {
        var less = view.figure(step.way(Way.LESS));
        var same = view.figure(step.way(Way.SAME));
        var more = view.figure(step.way(Way.MORE));
        if (!less.isShown() || !same.isShown() || !more.isShown())
            return step.title() + ", how many moved is withheld here.";
        return step.title() + ", " + less.text() + " moved to less social care, " + same.text()
                + " stayed as they were and " + more.text() + " moved to more.";
    }

    static List<Table> tables(View view) {
        var all = view.figure("babies");
        var tables = new ArrayList<Table>();
        tables.add(new Table(
                "Steps to less and to more",
                "n = " + all.text() + " babies, the same as above.",
                List.of("Step", "Less", "Share", "The same", "More", "Share", "Not known"),
                STEPS.stream()
                        .map(step -> Row.of(
                                step.title(),
                                view.figure(step.way(Way.LESS)).text(),
                                view.figure(step.way(Way.LESS)).share(all),
                                view.figure(step.way(Way.SAME)).text(),
                                view.figure(step.way(Way.MORE)).text(),
                                view.figure(step.way(Way.MORE)).share(all),
                                view.figure(step.way(Way.NOT_KNOWN)).text()))
                        .toList()));
        for (var step : STEPS) tables.add(table(view, step, all));
        return tables;
    }

    private static Table table(View view, CareStep step, Figure all) {
        var columns = new ArrayList<>(List.of("Status " + step.before()));
        step.ends().forEach(to -> columns.add("To: " + words(to)));
        return new Table(
                step.title(),
                "n = " + all.text() + " babies: a row for the status " + step.before() + ", a column for that "
                        + step.after() + ".",
                columns,
                step.starts().stream()
                        .map(from -> new Row(
                                words(from),
                                step.ends().stream()
                                        .map(to ->
                                                view.figure(step.pair(from, to)).text())
                                        .toList()))
                        .toList());
    }

    static FlowChart picture(View view) {
        var first = STEPS.getFirst();
        var second = STEPS.getLast();
        var columns = List.of(
                column(view, "Joining", first::startKey, first.starts()),
                column(view, "First birthday", first::endKey, shownInTheMiddle(view)),
                column(view, "Second", second::endKey, second.ends()));
        var bands = new ArrayList<Band>();
        var hidden = false;
        for (int i = 0; i < STEPS.size(); i++) {
            var step = STEPS.get(i);
            for (var from : step.starts())
                for (var to : step.ends()) {
                    var figure = view.figure(step.pair(from, to));
                    hidden |= !figure.isShown();
                    if (figure.count().orElse(0) > 0)
                        bands.add(new Band(
                                i,
                                CODES.indexOf(from),
                                CODES.indexOf(to),
                                figure.count().orElseThrow()));
                }
        }
        return new FlowChart(
                "care-steps",
                "Babies’ care status, from joining to the second birthday",
                "Three columns of places, from no social care at the top to the most at the foot: at joining, at the first"
                        + " birthday and at the second. Bands lead from one column to the next, as wide as babies are many."
                        + " The tables below say the same.",
                columns,
                bands,
                new FlowChart.Key("To less social care", "To the same", "To more"),
                hidden
                        ? "Bands whose number is withheld are left out. A dashed box stands for a number that is withheld, and"
                                + " its size says nothing."
                        : "");
    }

    /** Those that nobody knows have no place where there are none of them. */
    private static List<String> shownInTheMiddle(View view) {
        return view.figure(middleKey(UNKNOWN)).count().orElse(1) == 0 ? known() : CODES;
    }

    private static Column column(View view, String heading, Function<String, String> key, List<String> statuses) {
        return new Column(
                heading,
                IntStream.range(0, statuses.size())
                        .mapToObj(i -> {
                            var figure = view.figure(key.apply(statuses.get(i)));
                            return new Place(shortly(statuses.get(i)), figure.length(), figure.text());
                        })
                        .toList());
    }

    private static String words(String code) {
        return code.equals(UNKNOWN)
                ? "Not known"
                : Optional.ofNullable(CareTopic.WORDS.get(CareStatus.of(code))).orElseThrow();
    }

    private static String shortly(String code) {
        if (code.equals(UNKNOWN)) return "Not known";
        return switch (CareStatus.of(code)) {
            case NONE -> "None";
            case EARLY_HELP -> "Early help";
            case CIN -> "In need";
            case CPP -> "Protection";
            case PLO -> "Before court";
            case LOOKED_AFTER -> "Looked after";
        };
    }
}

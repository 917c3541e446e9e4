package org.hearth.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.enrolment.EndReason;
import org.hearth.outcome.Attender;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;
import org.hearth.statistics.KaplanMeier;
import org.hearth.statistics.KaplanMeier.Watched;

/** How long parents stay, where some have not been there for long yet (Kaplan and Meier 1958). */
record StayingTopic() implements Topic {
    /** Months after joining. */
    private static final List<Integer> MONTHS = List.of(3, 6, 9, 12, 18, 24);

    private static final String PARENTS = "parents";

    @Override
    public String path() {
        return "staying";
    }

    @Override
    public String title() {
        return "How long parents stay";
    }

    @Override
    public String about() {
        return "How many parents are still there three months to two years after they joined.";
    }

    @Override
    public boolean isByYear() {
        return false;
    }

    @Override
    public boolean addsUpOverYears() {
        return false;
    }

    /** The days until somebody left, completed or was last known of, and whether they left early. */
    private static Watched watched(Attender parent, LocalDate until) {
        var left = parent.endReason()
                .filter(reason -> reason != EndReason.COMPLETED)
                .isPresent();
        return new Watched(
                ChronoUnit.DAYS.between(parent.joinedOn(), parent.endedOn().orElse(until)), left);
    }

    /** So many months, in days. */
    private static double days(int months) {
        return months * 365.25 / 12;
    }

    @Override
    public Tally count(Facts facts, Period period) {
        var tally = new Tally();
        var all = Attender.in(facts, period);
        var groups = Group.in(all.stream().map(Attender::role));
        for (var group : groups) {
            var stays = stays(all, group, facts.until());
            group.put(tally, PARENTS, stays.size());
            var before = PARENTS;
            for (int i = 0; i < MONTHS.size(); i++) {
                int from = i == 0 ? 0 : MONTHS.get(i - 1);
                int to = MONTHS.get(i);
                group.put(tally, there(to), count(stays, stay -> stay.time() >= days(to)));
                group.put(tally, left(to), count(stays, stay -> isBetween(stay, from, to) && stay.left()));
                tally.implied(group.key(seen(to)), count(stays, stay -> isBetween(stay, from, to) && !stay.left()))
                        .total(group.key(before), group.key(there(to)), group.key(left(to)), group.key(seen(to)));
                before = there(to);
            }
        }
        Group.add(tally, groups, keys());
        return tally;
    }

    private static List<Watched> stays(List<Attender> all, Group group, LocalDate until) {
        return all.stream()
                .filter(parent -> group.holds(parent.role()))
                .map(parent -> watched(parent, until))
                .toList();
    }

    private static boolean isBetween(Watched stay, int from, int to) {
        return stay.time() >= days(from) && stay.time() < days(to);
    }

    private static int count(List<Watched> stays, Predicate<Watched> which) {
        return (int) stays.stream().filter(which).count();
    }

    private static List<String> keys() {
        var keys = new ArrayList<>(List.of(PARENTS));
        for (int month : MONTHS) keys.addAll(List.of(there(month), left(month)));
        return keys;
    }

    private static String there(int month) {
        return "there at " + month;
    }

    private static String left(int month) {
        return "left by " + month;
    }

    private static String seen(int month) {
        return "last seen by " + month;
    }

    @Override
    public Report report(View view) {
        var all = Attender.in(view.facts(), view.period());
        Map<Group, KaplanMeier> curves = Group.SHOWN.stream()
                .collect(Collectors.toMap(
                        group -> group,
                        group -> KaplanMeier.of(stays(all, group, view.facts().until()))));
        return new Report(
                headline(view, curves),
                chart(view, curves),
                Group.SHOWN.stream().map(group -> table(view, curves, group)).toList(),
                List.of(
                        new Definition(
                                "Still there",
                                "The share of parents who had not left early by then (Kaplan and Meier 1958), with its 95%"
                                        + " confidence interval by Greenwood’s formula on the scale of logarithms. Whoever completed the"
                                        + " programme, or has not been there for so long, counts until then and no longer."),
                        new Definition(
                                "Left early",
                                "Their time in the programme ended for any reason but having completed it. Whoever came back is counted"
                                        + " from the first day to the last."),
                        new Definition(
                                "Watched beyond",
                                "Parents who were in the programme for more than so many months, as far as is known by now.")));
    }

    private static boolean isShown(View view, Group group, int month) {
        return view.figure(group.key(PARENTS)).isShown()
                && IntStream.rangeClosed(0, MONTHS.indexOf(month))
                        .map(MONTHS::get)
                        .allMatch(m -> view.figure(group.key(left(m))).isShown()
                                && view.figure(group.key(there(m))).isShown());
    }

    /** The curve's last step before so many months. */
    private static Optional<KaplanMeier.Step> at(KaplanMeier curve, int month) {
        return curve.steps().stream().filter(step -> step.time() < days(month)).reduce((earlier, later) -> later);
    }

    private static String share(View view, Map<Group, KaplanMeier> curves, Group group, int month) {
        if (!isShown(view, group, month)) return Figure.WITHHELD;
        return at(curve(curves, group), month)
                .map(step -> Words.share(step.share(), decimals(view, group)))
                .orElse("–");
    }

    private static int decimals(View view, Group group) {
        return view.figure(group.key(PARENTS)).decimals();
    }

    private static KaplanMeier curve(Map<Group, KaplanMeier> curves, Group group) {
        return Objects.requireNonNull(curves.get(group));
    }

    private static String headline(View view, Map<Group, KaplanMeier> curves) {
        var parents = view.figure(Group.ALL.key(PARENTS));
        var year = share(view, curves, Group.ALL, 12);
        if (!parents.isShown() || year.equals(Figure.WITHHELD) || year.equals("–"))
            return "How many parents stayed for a year is withheld here.";
        return "Of " + parents.text() + " parents who joined " + view.when() + ", " + year
                + " are still there after a year, counting those who have not been there for so long for as long as they have.";
    }

    private static BarChart chart(View view, Map<Group, KaplanMeier> curves) {
        var groups = MONTHS.stream()
                .map(month -> new BarChart.Group(
                        after(month),
                        List.of(
                                bar(view, curves, Group.MOTHERS, month, false),
                                bar(view, curves, Group.FATHERS, month, true))))
                .toList();
        return BarChart.grouped(
                "staying",
                "Parents still there",
                "Two bars for each time: mothers, then fathers. The longest possible bar is everybody.",
                groups);
    }

    private static Bar bar(View view, Map<Group, KaplanMeier> curves, Group group, int month, boolean second) {
        var shown = isShown(view, group, month);
        var share =
                at(curve(curves, group), month).map(step -> 100 * step.share()).orElse(Double.NaN);
        return new Bar(
                Words.capital(group),
                shown && Double.isFinite(share) ? OptionalDouble.of(share) : OptionalDouble.empty(),
                share(view, curves, group, month),
                second);
    }

    private static Table table(View view, Map<Group, KaplanMeier> curves, Group group) {
        var rows = new ArrayList<Row>();
        for (int month : MONTHS) {
            var shown = isShown(view, group, month);
            var range =
                    at(curve(curves, group), month).map(step -> Words.shares(step.interval(), decimals(view, group)));
            rows.add(Row.of(
                    after(month),
                    share(view, curves, group, month),
                    shown ? range.orElse("–") : Figure.WITHHELD,
                    view.figure(group.key(left(month))).text(),
                    view.figure(group.key(there(month))).text()));
        }
        return new Table(
                Words.capital(group),
                "n = " + view.figure(group.key(PARENTS)).text() + " " + group.words() + " who joined " + view.when()
                        + ".",
                List.of(
                        "Time since joining",
                        "Still there",
                        "95% interval",
                        "Left early since the row above",
                        "Watched beyond"),
                rows);
    }

    private static String after(int months) {
        return switch (months) {
            case 12 -> "One year";
            case 24 -> "Two years";
            default -> months + " months";
        };
    }
}

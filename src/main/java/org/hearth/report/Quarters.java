package org.hearth.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.disclosure.Profile;
import org.hearth.report.Publisher.Made;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;
import org.hearth.session.Attendance;
import org.hearth.site.Say;
import org.hearth.team.SiteCode;
import org.springframework.stereotype.Component;

/**
 * What a quarter added. Nothing is counted for it: it is what one release says less what an earlier one said, and whoever has
 * both could take one from the other. So no quarter says more than its releases do together, and these are made not to give a
 * small number away.
 */
@Component
class Quarters {
    static final int IN_A_YEAR = 4;

    private static final int MONTHS = 3;
    private static final String NOTHING = "–";
    private final Publisher publisher;

    Quarters(Publisher publisher) {
        this.publisher = publisher;
    }

    /** What is told of a quarter: a count that runs on from one quarter to the next. */
    private record Told(Topic topic, String key, String words) {}

    private static final List<Told> TOLD = List.of(
            new Told(new FlowTopic(), FlowTopic.REFERRALS, "Referrals received"),
            new Told(new FlowTopic(), Group.ALL.key(FlowTopic.PARENTS), "Parents who joined"),
            new Told(new AttendanceTopic(), Attendance.ATTENDED.code(), "Sessions that parents came to"),
            new Told(new FlowTopic(), Group.ALL.key(FlowTopic.LEFT), "Parents who left"));

    /** One count at the ends of quarters, as it was released. */
    private record Running(Told told, boolean whole, List<Standing> standings) {
        Figure at(LocalDate end) {
            return standing(end).map(Standing::figure).orElseGet(Figure::withheld);
        }

        private Optional<Standing> standing(LocalDate end) {
            return standings.stream()
                    .filter(standing ->
                            standing.end().equals(end) && standing.figure().isShown())
                    .findFirst();
        }

        /** What was added from one end to another: withheld unless both are shown, and where the rule withholds it. */
        Figure added(LocalDate from, LocalDate to) {
            var before = standing(from);
            var after = standing(to);
            if (before.isEmpty() || after.isEmpty()) return Figure.withheld();
            var rule = after.get().rule().orStricter(before.get().rule());
            return Figure.moved(rule, after.get().number() - before.get().number(), whole);
        }

        /** The last total that was shown before the one of this end. */
        Optional<Standing> lastShown(LocalDate end) {
            return standings.stream()
                    .filter(standing ->
                            standing.end().isBefore(end) && standing.figure().isShown())
                    .findFirst();
        }
    }

    private record Standing(LocalDate end, Figure figure, Profile rule) {
        int number() {
            return figure.count().orElseThrow();
        }
    }

    /** The end of the quarter that was so many before this one. */
    static LocalDate before(LocalDate end, int quarters) {
        return end.plusDays(1).minusMonths((long) MONTHS * quarters).minusDays(1);
    }

    /** The same report with what the quarter added, before everything else. */
    Published on(Published standing, Powers powers, Optional<SiteCode> site, LocalDate end) {
        var slice = new Slice(site, Optional.empty());
        var running =
                TOLD.stream().map(told -> running(told, powers, slice, end)).toList();
        var report = standing.report();
        var tables = new ArrayList<Table>();
        tables.add(table(running, end));
        tables.addAll(report.tables());
        var definitions = new ArrayList<Definition>();
        definitions.add(meaning(publisher.profile(end)));
        definitions.addAll(report.definitions());
        var withheld = running.stream()
                .anyMatch(one -> !one.added(before(end, 1), end).isShown()
                        || !one.added(before(end, IN_A_YEAR), end).isShown());
        return new Published(
                new Report(
                        sentence(running, end) + " " + report.headline(),
                        report.charts(),
                        report.flows(),
                        tables,
                        definitions),
                withheld || standing.withheld());
    }

    private Running running(Told told, Powers powers, Slice slice, LocalDate end) {
        return new Running(
                told,
                slice.isOfAllSites(),
                publisher.all(told.topic, powers, end).stream()
                        .map(made -> new Standing(made.asOf(), figure(made, slice, told.key), made.profile()))
                        .toList());
    }

    private static Figure figure(Made made, Slice slice, String key) {
        return made.figures(slice, List.of(key)).of(key);
    }

    private static String sentence(List<Running> running, LocalDate end) {
        var from = before(end, 1);
        var shown = running.stream()
                .filter(one -> one.added(from, end).isShown())
                .map(one -> one.told().words.toLowerCase(Locale.UK) + ", "
                        + one.added(from, end).text())
                .toList();
        var when = "In the quarter from " + Say.date(from.plusDays(1)) + " to " + Say.date(end);
        if (shown.isEmpty())
            return when + ", numbers are too small to be shown by themselves, or have none to be read against.";
        var rest = shown.size() < running.size() ? "; the rest is too small to be shown by itself" : "";
        return when + ": " + String.join("; ", shown) + rest + ".";
    }

    private static Table table(List<Running> running, LocalDate end) {
        return new Table(
                "The quarter and the running total",
                "The quarter from " + Say.date(before(end, 1).plusDays(1)) + " to " + Say.date(end)
                        + ", the four quarters from "
                        + Say.date(before(end, IN_A_YEAR).plusDays(1))
                        + ", and everything since the beginning. Parents are each counted once.",
                List.of("What", "In the quarter", "In the four quarters", "Since the beginning", "Last shown before"),
                running.stream()
                        .map(one -> Row.of(
                                one.told().words,
                                one.added(before(end, 1), end).text(),
                                one.added(before(end, IN_A_YEAR), end).text(),
                                one.at(end).text(),
                                one.lastShown(end)
                                        .map(last -> last.figure().text() + " up to " + Say.date(last.end()))
                                        .orElse(NOTHING)))
                        .collect(Collectors.toList()));
    }

    private static Definition meaning(Profile rule) {
        return new Definition(
                "In the quarter",
                "The running total as it was released at the quarter’s end, less the total that was released at the end before."
                        + " What is entered late counts in the quarter in which it first shows; a family that moves to another site"
                        + " takes its numbers with it, so that fewer may be added than came. Where one of the two totals is"
                        + " withheld, or there was none, so is the quarter: it shows again once a total has moved by "
                        + (rule.small() + 1) + " or more.");
    }
}

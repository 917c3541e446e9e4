package org.hearth.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.family.CareStatus;
import org.hearth.outcome.CareChange;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;

/** Babies' standing with children's social care at joining and at two. */
record CareTopic() implements Topic {
    static final Map<CareStatus, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(CareStatus.NONE, "No social care");
        WORDS.put(CareStatus.EARLY_HELP, "Early help");
        WORDS.put(CareStatus.CIN, "Child in need plan");
        WORDS.put(CareStatus.CPP, "Child protection plan");
        WORDS.put(CareStatus.PLO, "Before court (PLO)");
        WORDS.put(CareStatus.LOOKED_AFTER, "Looked after");
    }

    @Override
    public String path() {
        return "care";
    }

    @Override
    public String title() {
        return "Children’s social care";
    }

    @Override
    public String about() {
        return "Babies’ standing with children’s social care when their mother joined, and at their first and second birthdays.";
    }

    @Override
    public boolean isByYear() {
        return true;
    }

    @Override
    public boolean addsUpOverYears() {
        return true;
    }

    @Override
    public Tally count(Facts facts, Period period) {
        var babies = CareChange.in(facts, period);
        var tally = new Tally().shown("babies", babies.size());
        for (var status : CareStatus.values()) {
            tally.shown(joining(status), (int)
                    babies.stream().filter(baby -> baby.atJoining() == status).count());
            tally.shown(birthday(status), (int) babies.stream()
                    .filter(baby -> baby.atSecondBirthday() == status)
                    .count());
        }
        // How many have some social care can be had by taking those with none away.
        tally.implied("any at joining", babies.size() - tally.count(joining(CareStatus.NONE)));
        tally.implied("any at two", babies.size() - tally.count(birthday(CareStatus.NONE)));
        return tally.total("babies", all().stream().map(CareTopic::joining).toList())
                .total("babies", all().stream().map(CareTopic::birthday).toList())
                .total("babies", joining(CareStatus.NONE), "any at joining")
                .total("babies", birthday(CareStatus.NONE), "any at two");
    }

    @Override
    public Tally countWhole(Facts facts, Period period) {
        var tally = count(facts, period);
        CareSteps.count(tally, CareChange.in(facts, period));
        return tally;
    }

    @Override
    public Report report(View view) {
        var all = view.figure("babies");
        return new Report(
                headline(view) + (CareSteps.areToldOf(view) ? " " + CareSteps.sentence(view) : ""),
                List.of(chart(view)),
                CareSteps.areToldOf(view) ? List.of(CareSteps.picture(view)) : List.of(),
                tables(view, all),
                List.of(
                        new Definition("At joining", "The baby’s status on the day the mother joined the programme."),
                        new Definition(
                                "At the first and second birthday",
                                "The baby’s status on that birthday; for a birthday on 29 February, on 1 March."
                                        + " A status holds from its first day up to, not on, its last."),
                        new Definition(
                                "Babies",
                                "Only babies whose status is known at joining and at the second birthday, so that the same babies"
                                        + " are compared. Where it is not known at the first birthday, or the mother joined after it,"
                                        + " that is said."),
                        new Definition(
                                "Step by step",
                                "From joining to the first birthday and to the second: told of the whole programme and of all years"
                                        + " together, because the numbers of one site or one year would be too small. Whoever sees every"
                                        + " number of a site sees them of that site."),
                        new Definition(
                                "Less, more",
                                "From the least to the most: no social care, early help, a child in need plan, a child protection"
                                        + " plan, before court, looked after. Less is any place before; more is any place after.")));
    }

    private static List<Table> tables(View view, Figure all) {
        var tables = new ArrayList<Table>();
        tables.add(new Table(
                "Status at joining and at the second birthday",
                "n = " + all.text() + " babies whose second birthday was " + view.when()
                        + " and whose status is known on both days.",
                List.of("Status", "At joining", "Share", "At the second birthday", "Share"),
                WORDS.entrySet().stream()
                        .map(status -> row(status.getValue(), status.getKey(), view, all))
                        .toList()));
        if (CareSteps.areToldOf(view)) tables.addAll(CareSteps.tables(view));
        return tables;
    }

    private static String headline(View view) {
        var all = view.figure("babies");
        var before = view.figure(joining(CareStatus.NONE));
        var after = view.figure(birthday(CareStatus.NONE));
        if (!all.isShown() || !before.isShown() || !after.isShown()) {
            return "How many babies had no social care at joining and at their second birthday is withheld here.";
        }
        return "Of " + all.text() + " babies, " + before.text() + " had no social care when their mother joined ("
                + before.share(all) + ") and " + after.text() + " at their second birthday (" + after.share(all) + ").";
    }

    private static BarChart chart(View view) {
        var groups = WORDS.entrySet().stream()
                .map(status -> {
                    var before = view.figure(joining(status.getKey()));
                    var after = view.figure(birthday(status.getKey()));
                    return new BarChart.Group(
                            status.getValue(),
                            List.of(
                                    Bar.of("At joining", before.length(), before.text()),
                                    new Bar("At the second birthday", after.length(), after.text(), true)));
                })
                .toList();
        return BarChart.grouped(
                "care",
                "Babies by care status",
                "Two bars for each row of the table below: at joining, then at the second birthday.",
                groups);
    }

    private static Row row(String label, CareStatus status, View view, Figure all) {
        var before = view.figure(joining(status));
        var after = view.figure(birthday(status));
        return Row.of(label, before.text(), before.share(all), after.text(), after.share(all));
    }

    static List<CareStatus> all() {
        return Arrays.asList(CareStatus.values());
    }

    static String joining(CareStatus status) {
        return status.code() + " at joining";
    }

    static String birthday(CareStatus status) {
        return status.code() + " at two";
    }
}

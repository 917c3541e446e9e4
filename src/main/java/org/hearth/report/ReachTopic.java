package org.hearth.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.family.PersonRole;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.outcome.Reach;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;

/** Whom the programme reached. */
record ReachTopic() implements Topic {
    private static final Map<PersonRole, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put(PersonRole.MOTHER, "Mothers");
        ROLES.put(PersonRole.FATHER, "Fathers");
        ROLES.put(PersonRole.CO_PARENT, "Co-parents");
        ROLES.put(PersonRole.BABY, "Babies");
        ROLES.put(PersonRole.CHILD, "Other children");
        ROLES.put(PersonRole.OTHER_ADULT, "Other adults");
    }

    @Override
    public String path() {
        return "reach";
    }

    @Override
    public String title() {
        return "Reach";
    }

    @Override
    public String about() {
        return "How many families the programme worked with, and how many people are in them.";
    }

    @Override
    public boolean isByYear() {
        return true;
    }

    @Override
    public boolean addsUpOverYears() {
        return false;
    }

    @Override
    public Tally count(Facts facts, Period period) {
        var reach = Reach.in(facts, period);
        var tally = new Tally()
                .shown("families", reach.families())
                .shown("individuals", reach.people().size());
        ROLES.keySet().forEach(role -> tally.shown(role.code(), reach.count(role)));
        return tally.total(
                "individuals", ROLES.keySet().stream().map(PersonRole::code).toList());
    }

    @Override
    public Report report(View view) {
        var people = view.figure("individuals");
        return new Report(
                headline(view),
                chart(view),
                List.of(new Table(
                        "Who is in the families",
                        "n = " + people.text() + " people in "
                                + view.figure("families").text() + " families with an enrolment open on any day, "
                                + view.when() + ".",
                        List.of("Who", "Number", "Share of people"),
                        ROLES.entrySet().stream()
                                .map(role -> row(
                                        role.getValue(),
                                        view.figure(role.getKey().code()),
                                        people))
                                .toList())),
                List.of(
                        new Definition(
                                "Families",
                                "Families in which at least one parent’s enrolment was open on at least one day of the"
                                        + " period. The first and the last day of an enrolment count."),
                        new Definition(
                                "People",
                                "Everybody in those families who was born on or before the last day of the period,"
                                        + " enrolled or not. An unborn baby is not counted yet.")));
    }

    private static String headline(View view) {
        var families = view.figure("families");
        var people = view.figure("individuals");
        if (!families.isShown() || !people.isShown()) {
            return "How many families and people the programme reached " + view.when()
                    + " is withheld, because the number is small or would give away one that is.";
        }
        return "The programme worked with " + families.text() + " families, " + people.text() + " people in all, "
                + view.when() + ".";
    }

    private static BarChart chart(View view) {
        var bars = ROLES.entrySet().stream()
                .map(role -> {
                    var figure = view.figure(role.getKey().code());
                    return Bar.of(role.getValue(), figure.length(), figure.text());
                })
                .toList();
        return BarChart.of("reach", "People reached", "A bar for each of the rows of the table below.", bars);
    }

    private static Row row(String label, Figure figure, Figure of) {
        return Row.of(label, figure.text(), figure.share(of));
    }
}

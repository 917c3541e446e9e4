package org.hearth.report;

import java.util.Arrays;
import java.util.List;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;
import org.hearth.session.Attendance;

/** What became of the sessions that were planned. */
record AttendanceTopic() implements Topic {
    @Override
    public String path() {
        return "attendance";
    }

    @Override
    public String title() {
        return "Attendance";
    }

    @Override
    public String about() {
        return "How many planned sessions took place, and why the others did not.";
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
    public boolean isToldByQuarter() {
        return true;
    }

    @Override
    public Tally count(Facts facts, Period period) {
        var sessions = facts.sessions().stream()
                .filter(session -> period.holds(session.heldOn()))
                .toList();
        var tally = new Tally().shown("sessions", sessions.size());
        outcomes()
                .forEach(attendance -> tally.shown(attendance.code(), (int) sessions.stream()
                        .filter(session -> session.attendance() == attendance)
                        .count()));
        return tally.total("sessions", outcomes().stream().map(Attendance::code).toList());
    }

    @Override
    public Report report(View view) {
        var all = view.figure("sessions");
        return new Report(
                headline(view),
                chart(view),
                List.of(new Table(
                        "What became of the sessions",
                        "n = " + all.text() + " sessions whose day was " + view.when() + ".",
                        List.of("What happened", "Sessions", "Share"),
                        outcomes().stream()
                                .map(attendance -> row(attendance, view, all))
                                .toList())),
                List.of(new Definition(
                        "Sessions",
                        "Sessions with one parent whose day has come and that have been recorded, each counted once, on"
                                + " the day it was to be held. Each parent has sessions of their own; there are no joint"
                                + " ones.")));
    }

    private static String headline(View view) {
        var attended = view.figure(Attendance.ATTENDED.code());
        var all = view.figure("sessions");
        if (!attended.isShown() || !all.isShown()) {
            return "How many sessions parents came to " + view.when() + " is withheld.";
        }
        return "Parents came to " + attended.text() + " of " + all.text() + " sessions (" + attended.share(all) + ") "
                + view.when() + ".";
    }

    private static BarChart chart(View view) {
        var bars = outcomes().stream()
                .map(attendance -> {
                    var figure = view.figure(attendance.code());
                    return Bar.of(attendance.words(), figure.length(), figure.text());
                })
                .toList();
        return BarChart.of("attendance", "Sessions by what happened", "A bar for each row of the table below.", bars);
    }

    private static Row row(Attendance attendance, View view, Figure all) {
        var figure = view.figure(attendance.code());
        return Row.of(attendance.words(), figure.text(), figure.share(all));
    }

    private static List<Attendance> outcomes() {
        return Arrays.asList(Attendance.values());
    }
}

package org.hearth.report;

import java.util.Arrays;
import java.util.List;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.eligibility.Decision;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.referral.DecisionFact;
import org.hearth.referral.Source;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;

/** Who introduced parents to the programme, and what the rules said. */
record ReferralsTopic() implements Topic {
    @Override
    public String path() {
        return "referrals";
    }

    @Override
    public String title() {
        return "Referrals and decisions";
    }

    @Override
    public String about() {
        return "Who introduces parents to the programme, and what the rules for joining said.";
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
        var received = facts.referrals().stream()
                .filter(referral -> period.holds(referral.receivedOn()))
                .toList();
        var tally = new Tally().shown("referrals", received.size());
        sources().forEach(source -> tally.shown(source.code(), from(source, received)));
        decisions().forEach(decision -> tally.shown(decision.code(), with(decision, received)));
        return tally.total("referrals", sources().stream().map(Source::code).toList())
                .total("referrals", decisions().stream().map(Decision::code).toList());
    }

    @Override
    public Report report(View view) {
        var all = view.figure("referrals");
        var rule = "n = " + all.text() + " referrals received " + view.when() + ".";
        return new Report(
                headline(view),
                chart(view),
                List.of(
                        new Table(
                                "Who introduced the parents",
                                rule,
                                List.of("Source", "Referrals", "Share"),
                                sources().stream()
                                        .map(source -> row(source.title(), view.figure(source.code()), all))
                                        .toList()),
                        new Table(
                                "What the rules said",
                                rule,
                                List.of("Decision", "Referrals", "Share"),
                                decisions().stream()
                                        .map(decision -> row(decision.title(), view.figure(decision.code()), all))
                                        .toList())),
                List.of(
                        new Definition(
                                "Source",
                                "Who told the programme about the parents: a parent or a service. A referral is counted"
                                        + " once, on the day it was received."),
                        new Definition(
                                "Decision",
                                "What the rules for joining say of the referral: not eligible, for a manager’s review,"
                                        + " or eligible. A manager may decide otherwise with a reason; this report counts"
                                        + " what the rules said."),
                        new Definition(
                                "Site",
                                "A referral belongs to the team its parents’ areas lead to. Referrals that lead to no"
                                        + " one team are counted in the whole programme only.")));
    }

    private static String headline(View view) {
        var all = view.figure("referrals");
        var eligible = view.figure("eligible");
        if (!all.isShown()) {
            return "How many referrals were received " + view.when() + " is withheld.";
        }
        return "The programme received " + all.text() + " referrals " + view.when()
                + (eligible.isShown() ? "; " + eligible.text() + " were eligible." : ".");
    }

    private static BarChart chart(View view) {
        var bars = sources().stream()
                .map(source -> {
                    var figure = view.figure(source.code());
                    return Bar.of(source.title(), figure.length(), figure.text());
                })
                .toList();
        return BarChart.of("sources", "Referrals by source", "A bar for each row of the first table below.", bars);
    }

    private static Row row(String label, Figure figure, Figure of) {
        return Row.of(label, figure.text(), figure.share(of));
    }

    private static List<Source> sources() {
        return Arrays.asList(Source.values());
    }

    private static List<Decision> decisions() {
        return Arrays.asList(Decision.values());
    }

    private static int from(Source source, List<DecisionFact> referrals) {
        return (int) referrals.stream().filter(r -> r.source() == source).count();
    }

    private static int with(Decision decision, List<DecisionFact> referrals) {
        return (int) referrals.stream().filter(r -> r.decision() == decision).count();
    }
}

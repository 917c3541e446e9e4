package org.hearth.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.eligibility.Decision;
import org.hearth.enrolment.EndReason;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Attender;
import org.hearth.outcome.Attender.Standing;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;

/** From referral through joining to each assessment, with what became of those who are not there: as a flow diagram counts it. */
record FlowTopic() implements Topic {
    static final String REFERRALS = "referrals";
    static final String PARENTS = "parents";
    /** On no table, but what is left when those still here are taken away. */
    static final String LEFT = "left";

    private static final String STILL = "still here";
    private static final List<String> REASONS =
            Arrays.stream(EndReason.values()).map(EndReason::code).toList();
    private static final String JOINED = "joined";

    @Override
    public String path() {
        return "flow";
    }

    @Override
    public String title() {
        return "From referral to two years";
    }

    @Override
    public String about() {
        return "How many were referred, joined and were assessed each time, and why the others were not.";
    }

    @Override
    public boolean isByYear() {
        return false;
    }

    @Override
    public boolean addsUpOverYears() {
        return false;
    }

    @Override
    public boolean isToldByQuarter() {
        return true;
    }

    @Override
    public Tally count(Facts facts, Period period) {
        var tally = new Tally();
        countReferrals(tally, facts, period);
        var parents = Attender.in(facts, period);
        var groups = Group.in(parents.stream().map(Attender::role));
        for (var group : groups) countParents(tally, group, parents, facts.until());
        Group.add(tally, groups, keys());
        return tally;
    }

    private static void countReferrals(Tally tally, Facts facts, Period period) {
        var received = facts.referrals().stream()
                .filter(referral -> period.holds(referral.receivedOn()))
                .toList();
        var joined = (int) received.stream()
                .filter(referral -> referral.family().isPresent())
                .count();
        tally.shown(REFERRALS, received.size()).shown(JOINED, joined);
        for (var decision : Decision.values())
            tally.shown(decision.code(), (int) received.stream()
                    .filter(referral -> referral.decision() == decision)
                    .count());
        tally.implied("not joined", received.size() - joined)
                .total(REFERRALS, JOINED, "not joined")
                .total(
                        REFERRALS,
                        Arrays.stream(Decision.values()).map(Decision::code).toList());
    }

    private static void countParents(Tally tally, Group group, List<Attender> all, LocalDate until) {
        var parents = all.stream().filter(parent -> group.holds(parent.role())).toList();
        group.put(tally, PARENTS, parents.size());
        for (var timepoint : Timepoint.values()) {
            for (var standing : Standing.values())
                group.put(tally, at(timepoint, standing), (int) parents.stream()
                        .filter(parent -> parent.at(timepoint, until) == standing)
                        .count());
            tally.total(
                    group.key(PARENTS),
                    Arrays.stream(Standing.values())
                            .map(standing -> group.key(at(timepoint, standing)))
                            .toList());
        }
        for (var reason : EndReason.values())
            group.put(tally, reason.code(), (int) parents.stream()
                    .filter(parent -> parent.endReason().filter(reason::equals).isPresent())
                    .count());
        group.put(tally, STILL, (int)
                parents.stream().filter(parent -> parent.endReason().isEmpty()).count());
        group.put(tally, LEFT, parents.size() - tally.count(group.key(STILL)));
        tally.total(group.key(PARENTS), group.key(LEFT), group.key(STILL))
                .total(group.key(LEFT), REASONS.stream().map(group::key).toList());
    }

    private static Stream<String> endings() {
        return Stream.concat(REASONS.stream(), Stream.of(STILL));
    }

    private static List<String> keys() {
        var keys = new ArrayList<String>();
        keys.add(PARENTS);
        keys.add(LEFT);
        for (var timepoint : Timepoint.values())
            for (var standing : Standing.values()) keys.add(at(timepoint, standing));
        endings().forEach(keys::add);
        return keys;
    }

    private static String at(Timepoint timepoint, Standing standing) {
        return timepoint.code() + " " + standing;
    }

    @Override
    public Report report(View view) {
        return new Report(
                headline(view),
                chart(view),
                List.of(referrals(view), assessments(view), endings(view)),
                List.of(
                        new Definition(
                                "Joined",
                                "Of referrals: those whose parents became a family of the programme. Of parents: everybody"
                                        + " with an enrolment, counted once, on the day they first joined."),
                        new Definition(
                                "Assessed",
                                "At least one measure given for that time that can be scored. The start is the day of joining;"
                                        + " the later times are one and two years after it."),
                        new Definition(
                                "Left before, not yet due, missing",
                                "Left before: their time in the programme ended before the assessment was due. Not yet due:"
                                        + " they have not been there for so long. Missing: it was due, they were there, and there"
                                        + " is nothing that can be scored."),
                        new Definition(
                                "Eligible",
                                "What the rules for joining said. A manager may decide otherwise with a reason.")));
    }

    private static String headline(View view) {
        var referrals = view.figure(REFERRALS);
        var joined = view.figure(JOINED);
        var parents = view.figure(Group.ALL.key(PARENTS));
        var start = view.figure(Group.ALL.key(at(Timepoint.BASELINE, Standing.ASSESSED)));
        if (!referrals.isShown() || !joined.isShown() || !parents.isShown() || !start.isShown())
            return "How many parents came the whole way " + view.when() + " is withheld here.";
        return "Of " + referrals.text() + " referrals, " + joined.text() + " became families of the programme ("
                + joined.share(referrals)
                + "). Of " + parents.text() + " parents who joined, " + start.text() + " were assessed at the start ("
                + start.share(parents) + ").";
    }

    private static BarChart chart(View view) {
        var bars = new ArrayList<Bar>();
        bars.add(bar("Referred", view.figure(REFERRALS)));
        bars.add(bar("Eligible by the rules", view.figure(Decision.ELIGIBLE.code())));
        bars.add(bar("Families that joined", view.figure(JOINED)));
        bars.add(bar("Parents who joined", view.figure(Group.ALL.key(PARENTS))));
        for (var timepoint : Timepoint.values())
            bars.add(bar(
                    "Parents assessed " + Words.lower(timepoint),
                    view.figure(Group.ALL.key(at(timepoint, Standing.ASSESSED)))));
        return BarChart.of(
                "flow", "From referral to two years", "A bar for each step, from the first to the last.", bars);
    }

    private static Bar bar(String label, Figure figure) {
        return Bar.of(label, figure.length(), figure.text());
    }

    private static Table referrals(View view) {
        var all = view.figure(REFERRALS);
        var rows = new ArrayList<Row>();
        for (var decision : Decision.values()) rows.add(share(decision.title(), view.figure(decision.code()), all));
        rows.add(share("Became a family of the programme", view.figure(JOINED), all));
        return new Table(
                "Referrals",
                "n = " + all.text() + " referrals received " + view.when() + ".",
                List.of("What became of them", "Referrals", "Share"),
                rows);
    }

    private static Table assessments(View view) {
        var rows = new ArrayList<Row>();
        for (var timepoint : Timepoint.values())
            for (var group : Group.SHOWN)
                rows.add(new Row(
                        Words.capital(timepoint) + ", " + group.words(),
                        Stream.concat(
                                        Stream.of(view.figure(group.key(PARENTS))),
                                        Arrays.stream(Standing.values())
                                                .map(standing -> view.figure(group.key(at(timepoint, standing)))))
                                .map(Figure::text)
                                .toList()));
        return new Table(
                "Assessments",
                "Parents who joined " + view.when() + ", each counted once.",
                List.of("When and who", "Joined", "Assessed", "Left before", "Not yet due", "Missing"),
                rows);
    }

    private static Table endings(View view) {
        return new Table(
                "How their time in the programme ended",
                "The same parents, and what is known of them by now.",
                List.of(
                        "Who",
                        "Joined",
                        "Completed",
                        "Stopped coming",
                        "Moved away",
                        "Needed no more",
                        "Risk too high",
                        "Still in the programme"),
                Group.SHOWN.stream()
                        .map(group -> new Row(
                                Words.capital(group),
                                Stream.concat(Stream.of(PARENTS), endings())
                                        .map(count ->
                                                view.figure(group.key(count)).text())
                                        .toList()))
                        .toList());
    }

    private static Row share(String label, Figure figure, Figure of) {
        return Row.of(label, figure.text(), figure.share(of));
    }
}

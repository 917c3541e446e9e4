package org.hearth.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.family.PersonId;
import org.hearth.measure.ScoreFact;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Attender;
import org.hearth.outcome.Attender.Standing;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.outcome.Threshold;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;
import org.hearth.statistics.Proportion;
import org.hearth.statistics.Sample;

/** How parents were when they joined, and which of the answers that should be there are not. */
record StartTopic(List<Threshold> thresholds) implements Topic {
    private static final String SCORED = "scored";
    private static final String CLINICAL = "clinical";
    private static final String BELOW = "below";
    private static final String DUE = "due";
    private static final String UNSCORED = "not scorable";
    private static final String MISSING = "missing";

    StartTopic {
        thresholds = List.copyOf(thresholds);
    }

    @Override
    public String path() {
        return "start";
    }

    @Override
    public String title() {
        return "Parents at the start, and answers that are missing";
    }

    @Override
    public String about() {
        return "How parents were when they joined, and how many of the measures that were due are there.";
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
        var tally = new Tally();
        var all = Attender.in(facts, period);
        var groups = Group.in(all.stream().map(Attender::role));
        for (var threshold : thresholds) {
            var given = Given.of(facts, threshold.instrument());
            for (var group : groups) {
                var parents = parents(all, group);
                countStart(tally, group, threshold, given, parents);
                for (var timepoint : Timepoint.values())
                    countMissing(tally, group, threshold, given, timepoint, parents, facts);
            }
        }
        Group.add(tally, groups, keys());
        return tally;
    }

    /** What was given of one instrument, by person and time. */
    private record Given(Map<PersonId, Map<Timepoint, ScoreFact>> scores) {
        static Given of(Facts facts, String instrument) {
            return new Given(facts.scores().stream()
                    .filter(score -> score.instrument().equals(instrument)
                            && score.timepoint().isPresent())
                    .collect(Collectors.groupingBy(
                            ScoreFact::person,
                            Collectors.toMap(
                                    score -> score.timepoint().orElseThrow(), score -> score, (first, again) -> first))));
        }

        Optional<ScoreFact> of(PersonId person, Timepoint timepoint) {
            return Optional.ofNullable(scores.getOrDefault(person, Map.of()).get(timepoint));
        }

        double[] totals(List<Attender> parents) {
            return parents.stream()
                    .flatMap(parent -> of(parent.person(), Timepoint.BASELINE).stream())
                    .flatMap(score -> score.total().stream())
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
    }

    private static List<Attender> parents(List<Attender> all, Group group) {
        return all.stream().filter(parent -> group.holds(parent.role())).toList();
    }

    private static void countStart(
            Tally tally, Group group, Threshold threshold, Given given, List<Attender> parents) {
        var totals = given.totals(parents);
        int clinical = (int) Arrays.stream(totals).filter(threshold::isClinical).count();
        group.put(tally, key(threshold, SCORED), totals.length);
        group.put(tally, key(threshold, CLINICAL), clinical);
        tally.implied(group.key(key(threshold, BELOW)), totals.length - clinical)
                .total(
                        group.key(key(threshold, SCORED)),
                        group.key(key(threshold, CLINICAL)),
                        group.key(key(threshold, BELOW)));
    }

    private static void countMissing(
            Tally tally,
            Group group,
            Threshold threshold,
            Given given,
            Timepoint timepoint,
            List<Attender> parents,
            Facts facts) {
        int scored = 0;
        int unscored = 0;
        int missing = 0;
        for (var parent : parents) {
            var score = given.of(parent.person(), timepoint);
            var standing = parent.at(timepoint, facts.until());
            if (score.isPresent() && score.get().counts()) scored++;
            else if (score.isPresent()) unscored++;
            else if (standing == Standing.ASSESSED || standing == Standing.MISSING) missing++;
        }
        group.put(tally, key(threshold, timepoint, DUE), scored + unscored + missing);
        group.put(tally, key(threshold, timepoint, SCORED), scored);
        group.put(tally, key(threshold, timepoint, UNSCORED), unscored);
        group.put(tally, key(threshold, timepoint, MISSING), missing);
        tally.total(
                group.key(key(threshold, timepoint, DUE)),
                group.key(key(threshold, timepoint, SCORED)),
                group.key(key(threshold, timepoint, UNSCORED)),
                group.key(key(threshold, timepoint, MISSING)));
    }

    private List<String> keys() {
        var keys = new ArrayList<String>();
        for (var threshold : thresholds) {
            keys.addAll(List.of(key(threshold, SCORED), key(threshold, CLINICAL)));
            for (var timepoint : Timepoint.values())
                for (var count : List.of(DUE, SCORED, UNSCORED, MISSING)) keys.add(key(threshold, timepoint, count));
        }
        return keys;
    }

    private static String key(Threshold threshold, String count) {
        return threshold.instrument() + " start " + count;
    }

    private static String key(Threshold threshold, Timepoint timepoint, String count) {
        return threshold.instrument() + " " + timepoint.code() + " " + count;
    }

    @Override
    public Report report(View view) {
        var tables = new ArrayList<Table>();
        tables.add(start(view));
        for (var threshold : thresholds) tables.add(missing(view, threshold));
        return new Report(
                headline(view),
                chart(view),
                tables,
                List.of(
                        new Definition(
                                "Clinical range",
                                "At or above the measure’s published cut-off, which the measure’s own page names with its source."),
                        new Definition(
                                "95% interval",
                                "Of the mean by Student’s t; of the share by Wilson’s score interval (1927)."),
                        new Definition(
                                "Due",
                                "The parents who were in the programme when the measure fell due, and those who answered it"
                                        + " though they were not. Not scorable: too many questions were left out for the measure’s own rule.")));
    }

    private String headline(View view) {
        if (thresholds.isEmpty()) return "No measure has been defined yet.";
        var first = thresholds.getFirst();
        var n = view.figure(Group.ALL.key(key(first, SCORED)));
        var clinical = view.figure(Group.ALL.key(key(first, CLINICAL)));
        if (!n.isShown() || !clinical.isShown())
            return "How many parents were in the clinical range of " + first.instrument() + " at the start is withheld here.";
        return "Of " + n.text() + " parents with a " + first.instrument() + " at the start, " + clinical.text()
                + " were in its clinical range (" + clinical.share(n) + ").";
    }

    private BarChart chart(View view) {
        var groups = thresholds.stream()
                .map(threshold -> new BarChart.Group(
                        threshold.instrument(),
                        List.of(bar(view, threshold, Group.MOTHERS, false), bar(view, threshold, Group.FATHERS, true))))
                .toList();
        return BarChart.grouped(
                "start",
                "Share in the clinical range at the start",
                "Two bars for each measure: mothers, then fathers.",
                groups);
    }

    private static Bar bar(View view, Threshold threshold, Group group, boolean second) {
        var n = view.figure(group.key(key(threshold, SCORED)));
        var clinical = view.figure(group.key(key(threshold, CLINICAL)));
        var share = n.isShown() && clinical.isShown() && n.count().getAsInt() > 0
                ? OptionalDouble.of(100.0 * clinical.count().getAsInt() / n.count().getAsInt())
                : OptionalDouble.empty();
        return new Bar(Words.capital(group), share, clinical.share(n), second);
    }

    private Table start(View view) {
        var rows = new ArrayList<Row>();
        var all = Attender.in(view.facts(), view.period());
        for (var threshold : thresholds) {
            var given = Given.of(view.facts(), threshold.instrument());
            for (var group : Group.SHOWN) {
                var n = view.figure(group.key(key(threshold, SCORED)));
                var clinical = view.figure(group.key(key(threshold, CLINICAL)));
                var scores = Sample.of(given.totals(parents(all, group)));
                var proportion = clinical.isShown() && n.isShown()
                        ? Words.shares(new Proportion(clinical.count().getAsInt(), n.count().getAsInt()).interval())
                        : Figure.WITHHELD;
                rows.add(Row.of(
                        threshold.instrument() + ", " + group.words(),
                        n.text(),
                        shown(n, Words.number(scores.mean())),
                        shown(n, Words.interval(scores.meanInterval())),
                        shown(n, Words.number(scores.sd())),
                        clinical.text(),
                        clinical.share(n),
                        proportion));
            }
        }
        return new Table(
                "At the start",
                "Parents who joined " + view.when() + ", with a measure at the start that can be scored.",
                List.of(
                        "Measure and who",
                        "n",
                        "Mean",
                        "95% interval",
                        "SD",
                        "In the clinical range",
                        "Share",
                        "95% interval of the share"),
                rows);
    }

    private static String shown(Figure n, String words) {
        return n.isShown() ? words : Figure.WITHHELD;
    }

    private static Table missing(View view, Threshold threshold) {
        var rows = new ArrayList<Row>();
        for (var timepoint : Timepoint.values())
            for (var group : Group.SHOWN) {
                var due = view.figure(group.key(key(threshold, timepoint, DUE)));
                var missing = view.figure(group.key(key(threshold, timepoint, MISSING)));
                rows.add(Row.of(
                        Words.capital(timepoint) + ", " + group.words(),
                        due.text(),
                        view.figure(group.key(key(threshold, timepoint, SCORED))).text(),
                        view.figure(group.key(key(threshold, timepoint, UNSCORED))).text(),
                        missing.text(),
                        missing.share(due)));
            }
        return new Table(
                threshold.instrument() + ": what is there",
                "Parents who joined " + view.when() + ".",
                List.of("When and who", "Due", "Scored", "Not scorable", "Missing", "Share missing"),
                rows);
    }
}

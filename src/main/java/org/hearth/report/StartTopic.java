package org.hearth.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Attender;
import org.hearth.outcome.Attender.Standing;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.outcome.Threshold;

/** How parents were when they joined, and which of the answers that should be there are not. */
record StartTopic(List<Threshold> thresholds) implements Topic {
    static final String SCORED = "scored";
    static final String CLINICAL = "clinical";
    private static final String BELOW = "below";
    static final String DUE = "due";
    static final String UNSCORED = "not scorable";
    static final String MISSING = "missing";

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
        return false;
    }

    @Override
    public boolean addsUpOverYears() {
        return false;
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

    static List<Attender> parents(List<Attender> all, Group group) {
        return all.stream().filter(parent -> group.holds(parent.role())).toList();
    }

    private static void countStart(Tally tally, Group group, Threshold threshold, Given given, List<Attender> parents) {
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

    static String key(Threshold threshold, String count) {
        return threshold.instrument() + " start " + count;
    }

    static String key(Threshold threshold, Timepoint timepoint, String count) {
        return threshold.instrument() + " " + timepoint.code() + " " + count;
    }

    @Override
    public Report report(View view) {
        return new StartWords(thresholds, view).report();
    }
}

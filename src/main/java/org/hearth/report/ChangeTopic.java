package org.hearth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Diagnoses;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Pair;
import org.hearth.outcome.Period;
import org.hearth.outcome.Threshold;

/** How parents' scores changed from the start to one and two years later. */
record ChangeTopic(List<Threshold> thresholds) implements Topic {
    static final List<Timepoint> LATER = List.of(Timepoint.YEAR1, Timepoint.YEAR2);
    static final List<String> DIAGNOSES = List.of("none", "ptsd", "complex_ptsd");

    ChangeTopic {
        thresholds = List.copyOf(thresholds);
    }

    @Override
    public String path() {
        return "change";
    }

    @Override
    public String title() {
        return "Change after one and two years";
    }

    @Override
    public String about() {
        return "How the same parents’ answers about mood, worry, distress and trauma changed from the start.";
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
        for (var threshold : thresholds) {
            LATER.forEach(later -> countPairs(tally, facts, period, threshold, later));
        }
        new TogetherCounts(thresholds).into(tally, facts, period);
        var diagnoses = Diagnoses.of(facts, period);
        for (var timepoint : Timepoint.values()) {
            countDiagnoses(tally, timepoint, diagnoses.getOrDefault(timepoint.code(), Map.of()));
        }
        return tally;
    }

    @Override
    public Report report(View view) {
        return new ChangeWords(this, view).report();
    }

    static String key(Threshold threshold, Timepoint later, Group group, String count) {
        return group.key(key(threshold, later, count));
    }

    private static String key(Threshold threshold, Timepoint later, String count) {
        return threshold.instrument() + " " + later.code() + " " + count;
    }

    static String key(Timepoint timepoint, String diagnosis) {
        return "itq " + timepoint.code() + " " + diagnosis;
    }

    /** Who has both scores, the later one in the period. */
    static List<Pair> pairs(View view, Threshold threshold, Timepoint later, Group group) {
        return among(Pair.of(view.facts(), threshold.instrument(), later, view.period()), group);
    }

    private static List<Pair> among(List<Pair> pairs, Group group) {
        return pairs.stream().filter(pair -> group.holds(pair.role())).toList();
    }

    private static void countPairs(Tally tally, Facts facts, Period period, Threshold threshold, Timepoint later) {
        var pairs = Pair.of(facts, threshold.instrument(), later, period);
        var groups = Group.in(pairs.stream().map(Pair::role));
        for (var group : groups)
            People.of(among(pairs, group), threshold)
                    .into(tally, count -> key(threshold, later, group, count), group != Group.CO_PARENTS);
        Group.add(
                tally,
                groups,
                People.COUNTS.stream()
                        .map(count -> key(threshold, later, count))
                        .toList());
    }

    private static void countDiagnoses(Tally tally, Timepoint timepoint, Map<String, Integer> counts) {
        var keys = new ArrayList<String>();
        int n = 0;
        for (var diagnosis : DIAGNOSES) {
            int count = counts.getOrDefault(diagnosis, 0);
            tally.shown(key(timepoint, diagnosis), count);
            keys.add(key(timepoint, diagnosis));
            n += count;
        }
        tally.shown(key(timepoint, "n"), n).total(key(timepoint, "n"), keys);
    }
}

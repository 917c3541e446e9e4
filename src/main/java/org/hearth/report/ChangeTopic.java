package org.hearth.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearth.family.PersonRole;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Diagnoses;
import org.hearth.outcome.Facts;
import org.hearth.outcome.PairedChange;
import org.hearth.outcome.Period;
import org.hearth.outcome.Threshold;

/** How parents' scores changed from the start to one and two years later. */
record ChangeTopic(List<Threshold> thresholds) implements Topic {
    static final List<Timepoint> LATER = List.of(Timepoint.YEAR1, Timepoint.YEAR2);
    static final List<String> DIAGNOSES = List.of("none", "ptsd", "complex_ptsd");
    private static final Map<String, Predicate<PersonRole>> WHO = new LinkedHashMap<>();

    static {
        WHO.put("mother", PersonRole.MOTHER::equals);
        WHO.put("father", PersonRole.FATHER::equals);
    }

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

    static String key(Threshold threshold, Timepoint later, String who, String count) {
        return threshold.instrument() + " " + later.code() + " " + who + " " + count;
    }

    static String key(Timepoint timepoint, String diagnosis) {
        return "itq " + timepoint.code() + " " + diagnosis;
    }

    PairedChange change(View view, Threshold threshold, Timepoint later, String who) {
        return PairedChange.of(view.facts(), threshold, later, WHO.getOrDefault(who, role -> true), view.period());
    }

    private static void countPairs(Tally tally, Facts facts, Period period, Threshold threshold, Timepoint later) {
        var groups = new LinkedHashMap<String, PairedChange>();
        WHO.forEach((who, roles) -> groups.put(who, PairedChange.of(facts, threshold, later, roles, period)));
        groups.forEach((who, change) -> countPeople(tally, change, count -> key(threshold, later, who, count), true));
        var all = PairedChange.of(facts, threshold, later, role -> true, period);
        countPeople(tally, all, count -> key(threshold, later, "all", count), true);
        var others = PairedChange.of(
                facts, threshold, later, role -> WHO.values().stream().noneMatch(who -> who.test(role)), period);
        boolean coParents = others.n() > 0;
        if (coParents) {
            countPeople(tally, others, count -> key(threshold, later, "other", count), false);
        }
        var who = Stream.concat(WHO.keySet().stream(), coParents ? Stream.of("other") : Stream.of())
                .toList();
        People.COUNTS.forEach(count -> tally.total(
                key(threshold, later, "all", count),
                who.stream().map(one -> key(threshold, later, one, count)).toList()));
    }

    private static void countPeople(Tally tally, PairedChange change, People.Key key, boolean onPage) {
        People.of(change).into(tally, key, onPage);
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

package org.hearth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hearth.change.Together;
import org.hearth.instrument.AnsweredBy;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.outcome.TakenTogether;
import org.hearth.outcome.Threshold;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;
import org.hearth.site.Say;

/** All measures by one rater taken together, as NHS England does, and how those counts hang together with each measure's own. */
record TogetherCounts(List<Threshold> thresholds) {
    static final Definition MEANING = new Definition(
            "Taken together",
            "NHS England’s rule for several measures by one rater: of those scored at both times, one that is reliably worse"
                    + " makes it worse; otherwise one that is reliably better makes it better; otherwise there is no reliable"
                    + " change. A parent is counted once.");

    private static final String CHANGED = "changed";
    private static final List<String> COUNTS = List.of(People.N, People.BETTER, People.SAME, People.WORSE);

    void into(Tally tally, Facts facts, Period period) {
        for (var rater : raters())
            for (var later : ChangeTopic.LATER) {
                var people = TakenTogether.of(facts, thresholds, rater, later, period);
                var groups = Group.in(people.stream().map(TakenTogether::role));
                for (var group : groups) count(tally, people, rater, later, group);
                Group.add(
                        tally,
                        groups,
                        COUNTS.stream().map(count -> key(rater, later, count)).toList());
            }
    }

    private void count(Tally tally, List<TakenTogether> all, AnsweredBy rater, Timepoint later, Group group) {
        var people = all.stream().filter(person -> group.holds(person.role())).toList();
        int better = count(people, Together.IMPROVED::equals);
        int worse = count(people, Together.DETERIORATED::equals);
        group.put(tally, key(rater, later, People.N), people.size());
        group.put(tally, key(rater, later, People.BETTER), better);
        group.put(tally, key(rater, later, People.SAME), count(people, Together.NO_CHANGE::equals));
        group.put(tally, key(rater, later, People.WORSE), worse);
        var counts = new Keys(rater, later, group);
        tally.implied(counts.of(CHANGED), better + worse)
                .total(counts.of(People.N), counts.of(People.BETTER), counts.of(People.SAME), counts.of(People.WORSE))
                .total(counts.of(CHANGED), counts.of(People.BETTER), counts.of(People.WORSE));
        tie(tally, counts);
    }

    /**
     * What could be worked out by taking one measure's own counts from these: who is counted for another measure alone. Each measure's
     * counts are taken as known to the reader, whether they are shown or not, so that the measures need not be weighed against each
     * other, which would take minutes. How many are counted for several measures, by adding up, is not guarded (decision 34).
     */
    private void tie(Tally tally, Keys together) {
        for (var threshold : of(together.rater())) {
            without(tally, together, People.N, threshold, List.of(People.BETTER, People.SAME, People.WORSE));
            without(tally, together, CHANGED, threshold, List.of(People.BETTER, People.WORSE));
            without(tally, together, People.WORSE, threshold, List.of(People.WORSE));
        }
    }

    /** A count without every choice of these parts of it, each of which is a bound for the parts that are left in. */
    private void without(Tally tally, Keys together, String count, Threshold threshold, List<String> parts) {
        for (int choice = 1; choice < 1 << parts.size(); choice++) {
            var taken = new ArrayList<String>();
            for (int part = 0; part < parts.size(); part++) if ((choice >> part & 1) == 1) taken.add(parts.get(part));
            var name = count + " without " + threshold.instrument() + " " + String.join(" and ", taken);
            int known = taken.stream()
                    .mapToInt(part -> own(tally, together, threshold, part))
                    .sum();
            tally.known(together.of("known for " + name), known)
                    .implied(together.of(name), tally.count(together.of(count)) - known)
                    .total(together.of(count), together.of("known for " + name), together.of(name));
        }
    }

    private static int own(Tally tally, Keys together, Threshold threshold, String part) {
        return tally.count(ChangeTopic.key(threshold, together.later(), together.group(), part));
    }

    List<Table> tables(View view) {
        return raters().stream().map(rater -> table(view, rater)).toList();
    }

    private Table table(View view, AnsweredBy rater) {
        var measures = of(rater).stream().map(Threshold::instrument).toList();
        var rows = ChangeTopic.LATER.stream()
                .flatMap(later -> Group.SHOWN.stream()
                        .map(who -> new Row(
                                Words.capital(later) + ", " + who.words(),
                                COUNTS.stream()
                                        .map(count -> view.figure(new Keys(rater, later, who).of(count))
                                                .text())
                                        .toList())))
                .toList();
        return new Table(
                "All measures taken together" + (raters().size() > 1 ? ", answered by " + rater.words() : ""),
                "Parents with at least one of " + Say.list(measures) + " scored at both times, the later one "
                        + view.when() + ". Worse where any of them is reliably worse; otherwise better where any is"
                        + " reliably better: the rule of NHS England for several measures by one rater.",
                List.of("When and who", "n", "Reliably better", "No reliable change", "Reliably worse"),
                rows);
    }

    private List<AnsweredBy> raters() {
        return thresholds.stream().map(Threshold::rater).distinct().toList();
    }

    private List<Threshold> of(AnsweredBy rater) {
        return thresholds.stream()
                .filter(threshold -> threshold.rater() == rater)
                .toList();
    }

    private static int count(List<TakenTogether> people, Predicate<Together> which) {
        return (int)
                people.stream().filter(person -> which.test(person.together())).count();
    }

    private static String key(AnsweredBy rater, Timepoint later, String count) {
        return "together " + rater.name() + " " + later.code() + " " + count;
    }

    private record Keys(AnsweredBy rater, Timepoint later, Group group) {
        String of(String count) {
            return group.key(key(rater, later, count));
        }
    }
}

package org.hearth.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.change.ChangeKind;
import org.hearth.change.Together;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.instrument.AnsweredBy;
import org.hearth.measure.Timepoint;

/** What all measures that one rater answered both at the start and later come to, for one person. */
public record TakenTogether(PersonId person, PersonRole role, Together together) {
    /** Everybody with at least one measure by this rater at both times, the later one given in the period. */
    public static List<TakenTogether> of(
            Facts facts, List<Threshold> thresholds, AnsweredBy rater, Timepoint later, Period period) {
        var kinds = new LinkedHashMap<PersonId, List<ChangeKind>>();
        var roles = new LinkedHashMap<PersonId, PersonRole>();
        thresholds.stream()
                .filter(threshold -> threshold.rater() == rater)
                .forEach(threshold ->
                        add(Pair.of(facts, threshold.instrument(), later, period), threshold, kinds, roles));
        return roles.entrySet().stream()
                .flatMap(person -> Together.of(kinds.getOrDefault(person.getKey(), List.of())).stream()
                        .map(together -> new TakenTogether(person.getKey(), person.getValue(), together)))
                .toList();
    }

    private static void add(
            List<Pair> pairs,
            Threshold threshold,
            Map<PersonId, List<ChangeKind>> kinds,
            Map<PersonId, PersonRole> roles) {
        var judged = threshold.judge(pairs);
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            roles.put(pair.person(), pair.role());
            kinds.computeIfAbsent(pair.person(), nobody -> new ArrayList<>()).add(judged.get(i));
        }
    }
}

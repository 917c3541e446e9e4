package org.hearth.extract;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearth.disclosure.LinkedCounts;

/**
 * What is told of few is told less exactly. Among parents of one stream and arm a site is named only where there are enough of it, and
 * of those at a site an age band; and what is left out is left out of enough, so that it is not told by being the only one missing.
 * Where a stream and arm have too few in all, neither is said of anybody.
 */
final class Coarsening {
    /** More than the small counts of reports (decision 0004). */
    static final int ENOUGH = LinkedCounts.SMALL + 1;

    private Coarsening() {}

    static List<Subject> of(List<Subject> subjects) {
        var sited = keep(subjects, one -> List.of(one.stream(), one.arm()), Subject::site, Subject::withoutSite);
        return keep(
                sited, one -> List.of(one.stream(), one.arm(), one.site()), Subject::ageBand, Subject::withoutAgeBand);
    }

    /** How many are of a stream and arm with too few in all: that is shown, and said in the dictionary. */
    static long few(List<Subject> subjects) {
        return subjects.stream()
                .collect(groupingBy(one -> List.of(one.stream(), one.arm()), counting()))
                .values()
                .stream()
                .filter(size -> size < ENOUGH)
                .mapToLong(Long::longValue)
                .sum();
    }

    private static List<Subject> keep(
            List<Subject> subjects,
            Function<Subject, Object> group,
            Function<Subject, Optional<String>> value,
            Function<Subject, Subject> without) {
        var rare = subjects.stream()
                .collect(groupingBy(
                        group,
                        java.util.stream.Collectors.collectingAndThen(
                                groupingBy(one -> value.apply(one).orElse(""), counting()), Coarsening::rare)));
        return subjects.stream()
                .map(one -> rare.getOrDefault(group.apply(one), Set.of())
                                .contains(value.apply(one).orElse(""))
                        ? without.apply(one)
                        : one)
                .toList();
    }

    /** The rarest values first, until what is left out is nobody's, or enough people's. What is not known is left out already. */
    private static Set<String> rare(Map<String, Long> counts) {
        var rare = new HashSet<String>();
        long left = counts.getOrDefault("", 0L);
        var rarestFirst = counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
        for (var entry : rarestFirst) {
            if (entry.getValue() >= ENOUGH && (left == 0 || left >= ENOUGH)) break;
            rare.add(entry.getKey());
            left += entry.getValue();
        }
        return rare;
    }
}

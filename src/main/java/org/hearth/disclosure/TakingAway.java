package org.hearth.disclosure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What somebody finds who adds up and takes away: whatever is the only unknown of a sum is known, and so on. */
record TakingAway(Map<String, Count> counts, List<Sum> sums) {
    /** The counts that were there from the start, and those found, by their keys. */
    Map<String, Integer> from(Collection<Count> shown) {
        var had = new LinkedHashMap<String, Integer>();
        shown.forEach(count -> had.put(count.key(), count.value()));
        boolean more = true;
        while (more) more = findMore(had);
        return had;
    }

    private boolean findMore(Map<String, Integer> had) {
        boolean more = false;
        for (var sum : sums) {
            var unknown = sum.members().filter(key -> !had.containsKey(key)).toList();
            if (unknown.size() == 1) {
                var key = unknown.getFirst();
                had.put(key, Objects.requireNonNull(counts.get(key)).value());
                more = true;
            }
        }
        return more;
    }
}

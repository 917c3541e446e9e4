package org.hearth.coding;

import java.util.Set;

/**
 * The themes that two found in one text, each without knowing of the other.
 *
 * @param codebook the older of the versions they used
 */
public record Coded(int codebook, Set<String> first, Set<String> second) {
    public Coded {
        first = Set.copyOf(first);
        second = Set.copyOf(second);
    }

    boolean isAlike() {
        return first.equals(second);
    }
}

package org.hearth.coding;

import java.util.Optional;

/**
 * What a text may be about.
 *
 * @param since the version of the codebook that brought it
 * @param until the last version that had it; none while it is used
 */
public record Theme(String code, String name, String meaning, int since, Optional<Integer> until) {
    boolean isIn(int version) {
        return since <= version && until.filter(last -> last < version).isEmpty();
    }
}

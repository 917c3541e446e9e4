package org.hearth.instrument;

import java.util.Optional;

/**
 * What becomes of a score when questions were skipped.
 *
 * @param allowed so many may be missing; one more and there is no score
 * @param prorated whether a sum is raised to what it would be with every item answered as the others were on average
 * @param cautionAbove more missing items than this, and the publisher advises care with the score
 */
public record Missing(int allowed, boolean prorated, Optional<Integer> cautionAbove) {
    boolean asksCare(int missing) {
        return cautionAbove.isPresent() && missing > cautionAbove.get();
    }
}

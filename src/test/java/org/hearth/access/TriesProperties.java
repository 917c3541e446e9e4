package org.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TriesProperties {
    @Property(tries = 50)
    void theDelayGrowsAndStaysWithinAMinute(@ForAll @IntRange(min = 0, max = 100_000) int failures) {
        assertThat(Tries.delayAfter(failures))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1))
                .isLessThanOrEqualTo(Tries.delayAfter(failures + 1));
    }
}

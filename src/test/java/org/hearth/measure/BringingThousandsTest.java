package org.hearth.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.hearth.instrument.Answers;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;

/** A caseload's measures come in one go. */
@HearthTest
class BringingThousandsTest {
    final Measures measures;
    final Cast cast;
    final TestClock clock;

    BringingThousandsTest(Measures measures, Cast cast, TestClock clock) {
        this.measures = measures;
        this.cast = cast;
        this.clock = clock;
    }

    @Test
    void fiveThousandComeWithinSeconds() {
        var home = cast.family();
        var many = new ArrayList<BroughtResponse>();
        for (var i = 0; i < 5000; i++)
            many.add(new BroughtResponse(
                    "many-" + i,
                    home.mother().caseFile(),
                    home.family().id(),
                    home.mother().id(),
                    "PHQ-9",
                    Optional.of(Timepoint.BASELINE),
                    clock.today(),
                    Answers.of(i % 4, 1, null, 0, 1, 2, 3, 0, 0)));
        var began = Instant.now();

        assertThat(measures.bring(home.mothersPractitioner(), many)).isEqualTo(5000);
        assertThat(measures.bring(home.mothersPractitioner(), many)).isZero();

        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
}

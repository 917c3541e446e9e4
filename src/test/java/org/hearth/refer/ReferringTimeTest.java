package org.hearth.refer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Stopwatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Sending the public form takes as long for parents who were referred before as for parents nobody has heard of. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=refer")
@Tag("soak")
class ReferringTimeTest {
    private static final int PAIRS = 500;

    private final MockMvcTester http;

    ReferringTimeTest(MockMvcTester http) {
        this.http = http;
    }

    @Test
    void referringTakesAsLongWhoeverIsKnownHere() {
        assertThat(Stopwatch.findsNoDifference(PAIRS, () -> refer("Zora", "Ivo"), () -> refer(somebody(), somebody())))
                .isTrue();
    }

    private static String somebody() {
        return "N" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    /** Written beforehand; what is timed is sending it. */
    private Runnable refer(String mother, String father) {
        var writer = Writer.begins(http);
        writer.writesAsAMidwifeOf(mother, father);
        return () -> assertThat(writer.post("/refer/check")).hasRedirectedUrl("/refer/sent");
    }
}

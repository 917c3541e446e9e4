package org.hearth.journey;

import java.time.Duration;
import org.hearth.access.Actor;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One family from referral to report, each step by whoever does it, on a phone and at a desk, and without JavaScript. */
@HearthBrowserTest
class JourneyTest {
    private final Cast cast;
    private final Chrome chrome;
    private final TestClock clock;

    JourneyTest(Cast cast, Chrome chrome, TestClock clock) {
        this.cast = cast;
        this.chrome = chrome;
        this.clock = clock;
    }

    @ParameterizedTest
    @CsvSource("1280, true, Vane, Ash")
    @Tag("soak")
    void atADeskToo(int width, boolean javaScript, String mothersName, String fathersName) {
        aFamilyGoesTheWholeWay(width, javaScript, mothersName, fathersName);
    }

    @ParameterizedTest
    @CsvSource({"320, true, Quill, Marr", "320, false, Frost, Lake"})
    void aFamilyGoesTheWholeWay(int width, boolean javaScript, String mothersName, String fathersName) {
        var couple = new Couple(
                "Zora " + mothersName,
                "Ivo " + fathersName,
                cast.practitioner(Cast.LONDON),
                cast.practitioner(Cast.LONDON),
                cast.manager(Cast.LONDON),
                cast.intake());
        var visitors = new Windows(width, javaScript);

        var referring = new Referring(couple);
        referring.asAMidwife(visitors.open());
        referring.intakeReadsTheDecision(visitors.signedIn(couple.intake()));
        var manager = visitors.signedIn(couple.manager());
        referring.theManagerAccepts(manager);

        var fathers = visitors.signedIn(couple.fathersPractitioner());
        var withHim = new Working(couple.father());
        withHim.asksForConsent(fathers);
        withHim.looksAtThePlan(fathers);
        fathers.leaves();

        var mothers = visitors.signedIn(couple.mothersPractitioner());
        var withHer = new Working(couple.mother());
        withHer.asksForConsent(mothers);
        withHer.looksAtThePlan(mothers);
        withHer.recordsTheBirth(mothers, Couple.BORN);
        withHer.plansASession(mothers, clock.today());
        clock.advance(Duration.ofHours(2));
        withHer.recordsIt(mothers.comesBack());
        withHer.answersPhq9(mothers);

        Afterwards.theTasksAreThere(mothers);
        mothers.leaves();
        Afterwards.theTasksAreThere(manager.comesBack());
        Afterwards.theReportsAreRead(manager);
        manager.leaves();
    }

    /** New windows of one width, with JavaScript or without. */
    private final class Windows {
        private final int width;
        private final boolean javaScript;

        Windows(int width, boolean javaScript) {
            this.width = width;
            this.javaScript = javaScript;
        }

        Hand open() {
            return new Hand(chrome.open(width, javaScript), javaScript ? chrome::lookOver : chrome::mustFit);
        }

        Hand signedIn(Actor actor) {
            var hand = open();
            chrome.signIn(hand.page(), actor);
            return hand;
        }
    }
}

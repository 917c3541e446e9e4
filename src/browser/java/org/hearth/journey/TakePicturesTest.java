package org.hearth.journey;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.team.SiteCode;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.test.context.TestPropertySource;

/** Takes the guides' pictures anew, when asked to with HEARTH_PICTURES=1: the same people on the same day each time. */
@HearthBrowserTest
@TestPropertySource(properties = "hearth.test.world=pictures")
@EnabledIfEnvironmentVariable(named = "HEARTH_PICTURES", matches = "1")
class TakePicturesTest {
    private static final List<String> FILES = List.of("people", "enrolments", "sessions", "answers", "referrals", "care_statuses");
    private static final SiteCode[] SITES = {Cast.LONDON, Cast.BLACKPOOL, new SiteCode("hertfordshire"), new SiteCode("connect")};

    private final Cast cast;
    private final Chrome chrome;
    private final TestClock clock;
    private final Painter painter = new Painter();

    TakePicturesTest(Cast cast, Chrome chrome, TestClock clock) {
        this.cast = cast;
        this.chrome = chrome;
        this.clock = clock;
    }

    @Test
    void theWayIsWalkedAndItsPicturesAreTaken() {
        var couple = new Couple(
                "Zora Quill",
                "Ivo Marr",
                cast.named("Ana Lindqvist", Set.of(Role.PRACTITIONER), Cast.LONDON),
                cast.named("Tom Adeyemi", Set.of(Role.PRACTITIONER), Cast.LONDON),
                cast.named("Ruth Calder", Set.of(Role.TEAM_MANAGER), SITES),
                cast.named("Inez Parry", Set.of(Role.INTAKE)));
        var visitor = new Hand(chrome.open(390), painter);
        visitor.goesTo("/sign-in").shows("sign-in");
        people();
        walk(couple);
        reports();
    }

    private void people() {
        var hand = signedIn(cast.named("Adrian Moss", Set.of(Role.ADMINISTRATOR)));
        hand.goesTo("/people").shows("people");
        hand.goesTo("/import");
        for (var file : FILES) {
            hand.page().locator("input[name='%s.csv']".formatted(file)).setInputFiles(Path.of("samples/caseload", file + ".csv"));
        }
        hand.presses("Check the files").reads("What the files hold").shows("import");
        hand.page().setDefaultTimeout(120_000);
        hand.presses("Import").leaves();
    }

    private void walk(Couple couple) {
        var referring = new Referring(couple);
        referring.asAMidwife(new Hand(chrome.open(Chrome.DESK), painter));
        referring.theManagerAccepts(signedIn(couple.manager()));
        var hand = signedIn(couple.mothersPractitioner());
        var work = new Working(couple.mother());
        work.asksForConsent(hand);
        work.looksAtThePlan(hand);
        work.recordsTheBirth(hand, Couple.BORN);
        work.plansASession(hand, clock.today());
        clock.advance(Duration.ofHours(2));
        work.recordsIt(hand.comesBack());
        work.answersPhq9(hand);
        Afterwards.theTasksAreThere(hand);
    }

    private void reports() {
        var evaluator = signedIn(cast.named("Evren Holt", Set.of(Role.EVALUATOR)));
        Afterwards.theReportsAreRead(evaluator);
    }

    private Hand signedIn(Actor actor) {
        Page page = chrome.open(Chrome.DESK);
        chrome.signIn(page, actor);
        return new Hand(page, painter);
    }
}

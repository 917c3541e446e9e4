package org.hearth.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.factor.Telephones;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.TestClock;
import org.hearth.testing.Visit;
import org.hearth.walls.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page that nobody has used for a quarter of an hour asks who it is, and goes on where one was, with every word. */
@HearthTest
class IdleLockTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Cast cast;
    private final Telephones telephones;
    private final TestClock clock;
    private final MockMvcTester http;
    private final SecurityFilterChain door;
    private final List<Route> routes;

    private Actor administrator;
    private Visit visit;
    private String token;

    IdleLockTest(
            Accounts accounts,
            Cast cast,
            Telephones telephones,
            TestClock clock,
            MockMvcTester http,
            SecurityFilterChain door,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.accounts = accounts;
        this.cast = cast;
        this.telephones = telephones;
        this.clock = clock;
        this.http = http;
        this.door = door;
        this.routes = Route.all(mapping);
    }

    @BeforeEach
    void somebodyIsSignedIn() {
        administrator = cast.administrator();
        visit = new Visit(http);
        visit.signIn(accounts, telephones, administrator);
        token = Visit.token(visit.page("/people/new"));
    }

    @Test
    void afterAQuarterOfAnHourTheNextPageAsksFirstAndGoesOnThere() {
        clock.advance(QUARTER.minusSeconds(1));
        assertThat(visit.get("/people")).hasStatusOk();
        clock.advance(QUARTER);

        assertThat(visit.get("/people")).hasStatus(303).hasHeader("Location", "/sign-in/again?to=%2Fpeople");
        assertThat(visit.page("/sign-in/again?to=/people"))
                .contains("<title>Locked</title>")
                .doesNotContain(administrator.name())
                .doesNotContain("class=\"places\"");
        assertThat(unlock("/people", "not my password at all")).hasStatus(422);
        assertThat(visit.get("/people")).as("still locked").hasStatus(303);
        assertThat(unlock("/people", Visit.PASSWORD)).hasStatus(303).hasHeader("Location", "/people");
        assertThat(visit.get("/people")).hasStatusOk();
    }

    /** What the lock is for: the same request, by whoever sits down at an open laptop, with the lock taken out of the door. */
    @Test
    void withoutTheLockWhoeverComesByReadsOn() {
        clock.advance(Duration.ofHours(2));
        var filters = door.getFilters();
        var before = List.copyOf(filters);
        filters.removeIf(IdleLock.class::isInstance);
        try {
            assertThat(visit.get("/people")).hasStatusOk();
        } finally {
            filters.clear();
            filters.addAll(before);
        }
        assertThat(visit.get("/people")).hasStatus(303);
    }

    @Test
    void whoeverGoesOnUsingItIsNotAsked() {
        for (var i = 0; i < 20; i++) {
            clock.advance(Duration.ofMinutes(14));
            assertThat(visit.get("/people")).hasStatusOk();
        }
    }

    @Test
    void aFormSentTooLateIsTurnedBackWithItsWords() {
        clock.advance(QUARTER);

        assertThat(send()).hasStatus(303).hasHeader("Location", "/sign-in/again?to=%2Fpeople%2Fnew");
        assertThat(visit.page("/sign-in/again?to=/people/new")).doesNotContain("Zoë");
        unlock("/people/new", Visit.PASSWORD);

        assertThat(visit.page("/people/new"))
                .contains("Your words were kept. Check and save.", "Zoë", "value=\"practitioner\" checked");
        assertThat(accounts.all(administrator))
                .noneMatch(account -> account.name().startsWith("Zoë"));
    }

    /** Only what is for everybody, what unlocks, and what keeps words is answered while it is locked. */
    @Test
    void everyRouteIsBehindTheLock() {
        clock.advance(QUARTER);
        var open = new ArrayList<String>();
        for (var route : routes) {
            if (route.anyone()
                    || route.path().startsWith("/drafts/")
                    || route.path().equals("/sign-in/again")) continue;
            var path = route.path().replaceAll("\\{[^/]*}", UUID.randomUUID().toString());
            var answer = route.method().equals("GET") ? visit.get(path) : visit.post(path, "_csrf", token);
            var to = String.valueOf(answer.getResponse().getHeader("Location"));
            if (!to.startsWith("/sign-in/again?to=") && answer.getResponse().getStatus() != 423)
                open.add(route + " " + to);
        }
        assertThat(open).isEmpty();
    }

    @Test
    void whatIsTypedGoesOnBeingKeptAndOpensNothing() {
        var home = cast.family();
        var ana = new Visit(http);
        ana.signIn(accounts, telephones, home.mothersPractitioner());
        var file = "/files/" + home.mother().caseFile();
        var anas = Visit.token(ana.page(file));
        clock.advance(QUARTER);

        assertThat(ana.post("/drafts/" + home.mother().caseFile() + "/note-kept", "note", "words", "_csrf", anas))
                .hasStatusOk();
        assertThat(ana.get(file)).hasStatus(303);
    }

    @Test
    void aScriptIsToldInAWord() {
        assertThat(visit.post("/account/here", "_csrf", token)).hasStatus(204);
        clock.advance(QUARTER.minusMinutes(1));
        assertThat(visit.post("/account/here", "_csrf", token))
                .as("typing is use")
                .hasStatus(204);
        clock.advance(QUARTER);

        var asked = visit.saying("X-Requested-With", "draft").post("/account/here", "_csrf", token);

        assertThat(asked).hasStatus(423);
        assertThat(asked.getResponse().getHeader("Location")).isNull();
    }

    @Test
    void aPageThatNobodyIsAtLocksEveryOtherAndHandsInItsWords() {
        assertThat(nobodyHere()).as("another page is in use").hasStatus(204);
        assertThat(visit.get("/people")).hasStatusOk();
        clock.advance(QUARTER.minusSeconds(50));

        assertThat(nobodyHere()).hasStatus(423);

        assertThat(visit.get("/people")).hasStatus(303);
        unlock("/people/new", Visit.PASSWORD);
        assertThat(visit.page("/people/new")).contains("Zoë");
        assertThat(visit.page("/account")).doesNotContain("Zoë");
    }

    /** Each form of a page takes its own words back, and no other's. */
    @Test
    void aFormTakesNoWordsOfAnotherOnTheSamePage() {
        var page = "/people/"
                + cast.colleague("Sam", java.util.Set.of(Role.INTAKE)).account();
        clock.advance(QUARTER);
        visit.post(IdleLock.NOBODY_HERE, fields(page, "_sent_to", page + "/link", "version", "77"));
        visit.post(IdleLock.NOBODY_HERE, fields(page, "_sent_to", page, "_roles", "on", "roles", "evaluator"));
        unlock(page, Visit.PASSWORD);

        assertThat(visit.page(page))
                .contains("value=\"evaluator\" checked")
                .contains("name=\"version\" value=\"1\"")
                .doesNotContain("value=\"77\"");
    }

    @Test
    void afterTwelveHoursOneSignsInAnewHoweverMuchItWasUsedAndWordsStay() {
        for (var i = 0; i < 71; i++) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(visit.get("/people")).hasStatusOk();
        }
        clock.advance(Duration.ofMinutes(10));

        assertThat(send()).hasStatus(303).hasHeader("Location", "/sign-in?kept");
        assertThat(visit.signIn(accounts, telephones, administrator)).hasRedirectedUrl("/people/new");
        assertThat(visit.page("/people/new")).contains("Zoë");
    }

    @Test
    void wordsKeptAtTheLockOutliveTheSignInToo() {
        clock.advance(QUARTER);
        send();
        clock.advance(Duration.ofHours(12));

        assertThat(unlock("/people/new", Visit.PASSWORD)).hasStatus(303).hasHeader("Location", "/sign-in?late");
        assertThat(visit.get("/people")).as("signed out").hasStatus3xxRedirection();
        visit.signIn(accounts, telephones, administrator);

        assertThat(visit.page("/people/new")).contains("Zoë");
    }

    @Test
    void somebodyElseAtALockedBrowserGetsTheirOwnAndNoWordsOfAnother() {
        clock.advance(QUARTER);
        send();
        visit.post("/sign-out", "_csrf", token);
        visit.signIn(accounts, telephones, cast.administrator());

        assertThat(visit.page("/people/new")).contains("Add a colleague").doesNotContain("Zoë");
    }

    @Test
    void whatIsForEverybodyStaysOpen() {
        clock.advance(QUARTER);

        assertThat(visit.get("/refer")).hasStatusOk();
        assertThat(visit.get("/leave").getResponse().getStatus()).isNotEqualTo(200);
    }

    private MvcTestResult send() {
        return visit.post("/people/new", fields("/people/new", "name", "Zoë", "_roles", "on", "roles", "practitioner"));
    }

    private MvcTestResult nobodyHere() {
        return visit.post(IdleLock.NOBODY_HERE, fields("/people/new", "_sent_to", "/people/new", "name", "Zoë"));
    }

    private String[] fields(String page, String... more) {
        var all = new ArrayList<>(
                List.of("_csrf", token, "who", administrator.account().toString(), "page", page));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private MvcTestResult unlock(String to, String password) {
        return visit.post("/sign-in/again", "_csrf", token, "to", to, "password", password);
    }
}

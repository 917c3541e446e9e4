package org.hearth.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.TestSignIn;
import org.hearth.factor.Telephones;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.testing.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Before what opens files to others, or shows where somebody lives, Hearth asks again who is there. */
@HearthTest
class StepUpTest {
    private final Accounts accounts;
    private final Cast cast;
    private final Telephones telephones;
    private final TestClock clock;
    private final Owner owner;
    private final MockMvcTester http;

    StepUpTest(Accounts accounts, Cast cast, Telephones telephones, TestClock clock, Owner owner, MockMvcTester http) {
        this.accounts = accounts;
        this.cast = cast;
        this.telephones = telephones;
        this.clock = clock;
        this.owner = owner;
        this.http = http;
    }

    @Test
    void whoShowedWhoTheyAreTenMinutesAgoIsAskedAgainAndNothingIsDone() {
        var administrator = cast.administrator();
        var colleague = cast.practitioner(Cast.LONDON);

        var answer = makeLink(administrator, colleague, ago(Duration.ofMinutes(10)));

        assertThat(answer).hasStatus(303).hasHeader("Location", "/sign-in/again?to=%2Fpeople%2F" + colleague.account());
        assertThat(links(colleague)).isZero();
        assertThat(makeLink(administrator, colleague, ago(Duration.ofMinutes(9))))
                .hasStatusOk();
        assertThat(links(colleague)).isEqualTo(1);
    }

    @Test
    void whateverOpensFilesToOthersAndEveryAddressOnPaperAsksAgain() {
        var home = cast.family();
        var file = "/files/" + home.mother().caseFile();
        var somebody = "/people/" + cast.evaluator().account();
        var administrator = cast.administrator();
        for (var deed : List.of("/people/new", somebody, somebody + "/name", "/import/commit"))
            asksAgain(http.post().uri(deed).with(csrf()), administrator, deed);
        for (var deed :
                List.of(file + "/team/hand-over", file + "/team/cover", "/conflicts/" + conflict(home) + "/end"))
            asksAgain(http.post().uri(deed).with(csrf()), home.manager(), deed);
        var release = "/research/" + UUID.randomUUID();
        for (var deed : List.of("/research", release + "/approve", release + "/take"))
            asksAgain(http.post().uri(deed).with(csrf()), administrator, deed);
        for (var paper : List.of("letters", "messages"))
            for (var ending : List.of("pdf", "docx")) {
                var page = file + "/" + paper + "/" + UUID.randomUUID() + "/letter." + ending;
                asksAgain(http.get().uri(page), home.mothersPractitioner(), page);
            }
    }

    private void asksAgain(MockMvcTester.MockMvcRequestBuilder request, Actor actor, String what) {
        var answer =
                request.with(TestSignIn.as(actor, ago(Duration.ofMinutes(10)))).exchange();
        assertThat(answer).as(what).hasStatus(303);
        assertThat(answer.getResponse().getHeader("Location")).as(what).startsWith("/sign-in/again?to=");
    }

    private String conflict(Household home) {
        var relative = cast.practitioner(Cast.LONDON);
        assertThat(http.post()
                        .uri("/files/" + home.family().safetyFile() + "/conflicts")
                        .with(TestSignIn.as(home.manager()))
                        .with(csrf())
                        .param("colleague", relative.account().toString())
                        .param("relation", "relative")
                        .exchange())
                .hasStatus(303);
        return owner.db()
                .sql("select id::text from conflict where account_id = ?")
                .param(relative.account().value())
                .query(String.class)
                .single();
    }

    @Test
    void toWhomThePageIsNotForItIsNotThereRatherThanAskedAgain() {
        var colleague = cast.practitioner(Cast.LONDON);

        assertThat(makeLink(cast.manager(Cast.LONDON), colleague, ago(Duration.ofHours(1))))
                .hasStatus(404);
    }

    @Test
    void theRightPasswordLeadsBackAndAWrongOneDoesNot() {
        var administrator = cast.administrator();
        var colleague = "/people/" + cast.practitioner(Cast.LONDON).account();
        var visit = new Visit(http);
        visit.signIn(accounts, telephones, administrator);
        var token = Visit.token(visit.page(colleague));
        clock.advance(Duration.ofMinutes(11));
        assertThat(visit.post(colleague + "/link", "_csrf", token)).hasStatus(303);

        assertThat(again(visit, token, colleague, "not my password at all")).hasStatus(422);
        assertThat(visit.post(colleague + "/link", "_csrf", token))
                .as("still asked")
                .hasStatus(303);
        assertThat(again(visit, token, colleague, Visit.PASSWORD))
                .hasStatus(303)
                .hasHeader("Location", colleague);
        assertThat(visit.post(colleague + "/link", "_csrf", token)).hasStatusOk();
    }

    @Test
    void theFormThatWasTurnedBackIsThereAgainWithItsWords() {
        var administrator = cast.administrator();
        var visit = new Visit(http);
        visit.signIn(accounts, telephones, administrator);
        var token = Visit.token(visit.page("/resets"));
        clock.advance(Duration.ofMinutes(11));

        visit.post(
                "/resets",
                "_csrf",
                token,
                "who",
                administrator.account().toString(),
                "page",
                "/resets",
                "signInName",
                "robin.half-typed");
        again(visit, token, "/resets", Visit.PASSWORD);

        assertThat(visit.page("/resets"))
                .contains("Your words were kept. Check and save.")
                .contains("value=\"robin.half-typed\"");
    }

    @Test
    void guessingHereWaitsAsItDoesAtTheDoor() {
        var administrator = cast.administrator();
        var visit = new Visit(http);
        visit.signIn(accounts, telephones, administrator);
        var token = Visit.token(visit.page("/people/new"));
        for (var i = 0; i < 4; i++) again(visit, token, "/home", "guess " + i);

        var answer = again(visit, token, "/home", Visit.PASSWORD);

        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentAsByteArray()).asString().contains("Wait a minute");
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        var administrator = cast.administrator();
        var visit = new Visit(http);
        visit.signIn(accounts, telephones, administrator);

        assertThat(again(visit, Visit.token(visit.page("/people/new")), "//elsewhere.example", Visit.PASSWORD))
                .hasHeader("Location", "/home");
    }

    private static MvcTestResult again(Visit visit, String token, String to, String password) {
        return visit.post("/sign-in/again", "_csrf", token, "to", to, "password", password);
    }

    private MvcTestResult makeLink(Actor as, Actor colleague, Instant shown) {
        return http.post()
                .uri("/people/" + colleague.account() + "/link")
                .with(TestSignIn.as(as, shown))
                .with(csrf())
                .param("page", "/people/" + colleague.account())
                .exchange();
    }

    private Instant ago(Duration duration) {
        return clock.instant().minus(duration);
    }

    private long links(Actor colleague) {
        return owner.count(
                "select count(*) from invitation where account_id = ?",
                colleague.account().value());
    }
}

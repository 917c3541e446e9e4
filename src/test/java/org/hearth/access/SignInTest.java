package org.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.factor.Telephones;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HearthTest
class SignInTest {
    private static final String RIGHT = "a long and quiet password";

    private final Accounts accounts;
    private final Cast cast;
    private final Telephones telephones;
    private final TestClock clock;
    private final MockMvcTester http;
    private final String name = "rosa." + UUID.randomUUID().toString().substring(0, 8);

    SignInTest(Accounts accounts, Cast cast, Telephones telephones, TestClock clock, MockMvcTester http) {
        this.accounts = accounts;
        this.cast = cast;
        this.telephones = telephones;
        this.clock = clock;
        this.http = http;
    }

    @BeforeEach
    void rosaWorksHere() {
        var id = accounts.create(
                Actor.job("demo"),
                new NewAccount("Rosa", Optional.of(name), Optional.empty(), Set.of(Role.PRACTITIONER)));
        accounts.setPassword(Actor.job("demo"), id, RIGHT);
    }

    @Test
    void theRightNameAndPasswordOpenTheProduct() {
        assertThat(signIn(name, RIGHT)).hasRedirectedUrl("/sign-in/second");
        assertThat(signIn(name.toUpperCase(java.util.Locale.ROOT), RIGHT)).hasRedirectedUrl("/sign-in/second");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        var wrong = signIn(name, "something else");
        var unknown = signIn("nobody." + UUID.randomUUID(), RIGHT);

        assertThat(wrong).hasRedirectedUrl("/sign-in?again");
        assertThat(unknown).hasRedirectedUrl("/sign-in?again");
        assertThat(unknown.getResponse().getHeaderNames())
                .isEqualTo(wrong.getResponse().getHeaderNames());
    }

    @Test
    void wrongPasswordsMakeTheNextTryWaitAndNobodyIsLockedOut() {
        for (var i = 0; i < 5; i++) {
            clock.advance(Duration.ofSeconds(30));
            assertThat(signIn(name, "guess " + i)).hasRedirectedUrl("/sign-in?again");
        }

        assertThat(signIn(name, RIGHT)).as("too soon").hasRedirectedUrl("/sign-in?wait");

        clock.advance(Duration.ofMinutes(1));
        assertThat(signIn(name, RIGHT)).hasRedirectedUrl("/sign-in/second");
    }

    @Test
    void somebodyWhoHasLeftCannotSignIn() {
        var administrator = cast.administrator();
        var id = rosa(administrator);
        accounts.change(administrator, id.id(), id.version(), id.roles(), false);

        assertThat(signIn(name, RIGHT)).hasRedirectedUrl("/sign-in?again");
    }

    @Test
    void onlyAnAdministratorMakesAccountsAndOnlyAJobSetsPasswords() {
        var someone = new NewAccount("Someone", Optional.empty(), Optional.empty(), Set.of());

        assertThatThrownBy(() -> accounts.create(cast.manager(), someone)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> accounts.setPassword(
                        cast.administrator(), cast.evaluator().account(), RIGHT))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void aNewColleaguesLinkWorksOnce() {
        var administrator = cast.administrator();
        var id = accounts.create(
                administrator, new NewAccount("New", Optional.of(name + ".new"), Optional.empty(), Set.of()));
        var token = accounts.invite(administrator, id);

        assertThat(accounts.choosePassword(Actor.visitor(), token, id, RIGHT)).isTrue();
        assertThat(accounts.choosePassword(Actor.visitor(), token, id, "another password"))
                .isFalse();
        assertThat(signIn(name + ".new", RIGHT)).hasRedirectedUrl("/sign-in/second");
    }

    @Test
    void aVisitorIsNoJob() {
        var someone = new NewAccount("Someone", Optional.empty(), Optional.empty(), Set.of(Role.ADMINISTRATOR));

        for (var nobody : List.of(Actor.visitor(), Actor.reporting()))
            assertThatThrownBy(() -> accounts.create(nobody, someone)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() ->
                        accounts.setPassword(Actor.visitor(), cast.evaluator().account(), RIGHT))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void aNewPasswordSignsOutWhoeverElseWasSignedInAndNotWhoChoseIt() {
        var here = in(signIn(name, RIGHT));
        var elsewhere = in(signIn(name, RIGHT));
        assertThat(home(elsewhere)).hasStatusOk();

        assertThat(http.post()
                        .uri("/account")
                        .with(csrf())
                        .cookie(here)
                        .param("oldPassword", RIGHT)
                        .param("password", "another quiet password"))
                .hasRedirectedUrl("/account");

        assertThat(home(here)).hasStatusOk();
        assertThat(home(elsewhere)).hasStatus3xxRedirection();
    }

    @Test
    void aSessionPlantedBeforeSignInIsNotTheOneAfterIt() {
        var planted = sessionOf(http.get().uri("/sign-in").exchange());

        var half = http.post()
                .uri("/sign-in")
                .with(csrf())
                .cookie(planted)
                .param("name", name)
                .param("password", RIGHT)
                .exchange();
        var own = in(half);

        assertThat(own.getValue()).isNotEqualTo(sessionOf(half).getValue());
        assertThat(own.getValue()).isNotEqualTo(planted.getValue());
        assertThat(home(own)).hasStatusOk();
        assertThat(home(planted)).hasStatus3xxRedirection();
    }

    @Test
    void whoeverChoosesAPasswordByALinkSignsOutEverybodyAndSpendsEveryOtherLink() {
        var administrator = cast.administrator();
        var id = rosa(administrator).id();
        var first = accounts.invite(administrator, id);
        var second = accounts.invite(administrator, id);
        var elsewhere = in(signIn(name, RIGHT));

        assertThat(accounts.choosePassword(Actor.visitor(), second, id, "another quiet password"))
                .isTrue();

        assertThat(home(elsewhere)).hasStatus3xxRedirection();
        assertThat(accounts.choosePassword(Actor.visitor(), first, id, RIGHT)).isFalse();
    }

    @Test
    void whoeverLeavesKeepsNoLink() {
        var administrator = cast.administrator();
        var rosa = rosa(administrator);
        var link = accounts.invite(administrator, rosa.id());

        accounts.change(administrator, rosa.id(), rosa.version(), rosa.roles(), false);

        assertThat(accounts.invitation(Actor.visitor(), link)).isEmpty();
        assertThatThrownBy(() -> accounts.invite(administrator, rosa.id())).isInstanceOf(NotHere.class);
    }

    @Test
    void filesFromAStrangerAreTurnedAwayUnread() {
        assertThat(http.post().uri("/import").multipart().file("people.csv", new byte[] {1}))
                .hasRedirectedUrl("/sign-in");
        assertThat(http.post()
                        .uri("/refer")
                        .multipart()
                        .file("people.csv", new byte[] {1})
                        .with(csrf()))
                .hasRedirectedUrl("/sign-in");
    }

    private Account rosa(Actor administrator) {
        return accounts.all(administrator).stream()
                .filter(a -> a.signInName().equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    /** Goes on with a code: the session of somebody who is in. */
    private Cookie in(MvcTestResult passwordShown) {
        var rosa = rosa(cast.administrator());
        var code = telephones.nextCode(new Actor(rosa.id(), rosa.name(), rosa.roles()));
        var second = http.post()
                .uri("/sign-in/second")
                .with(csrf())
                .cookie(sessionOf(passwordShown))
                .param("code", code)
                .exchange();
        assertThat(second).hasRedirectedUrl("/home");
        return sessionOf(second);
    }

    private static Cookie sessionOf(MvcTestResult signedIn) {
        return Objects.requireNonNull(signedIn.getResponse().getCookie("hearth"));
    }

    private MvcTestResult home(Cookie session) {
        return http.get().uri("/home").cookie(session).exchange();
    }

    @Test
    void theFirstAdministratorsLinkIsNotMadeOnceSomebodySignsIn() {
        assertThat(accounts.inviteFirstAdministrator(Actor.job("operator"))).isEmpty();
    }

    @Test
    void whatIsSavedWhileTypingBeginsNoSessionWhenNobodyIsSignedInAnyMore() {
        var answer = http.post()
                .uri("/drafts/" + UUID.randomUUID() + "/note")
                .header("X-Requested-With", "draft")
                .param("note", "words")
                .exchange();

        assertThat(answer).hasStatus(401);
        assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    private MvcTestResult signIn(String as, String password) {
        return http.post()
                .uri("/sign-in")
                .with(csrf())
                .param("name", as)
                .param("password", password)
                .exchange();
    }
}

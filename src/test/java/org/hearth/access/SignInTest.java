package org.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private final TestClock clock;
    private final MockMvcTester http;
    private final String name = "rosa." + UUID.randomUUID().toString().substring(0, 8);

    SignInTest(Accounts accounts, Cast cast, TestClock clock, MockMvcTester http) {
        this.accounts = accounts;
        this.cast = cast;
        this.clock = clock;
        this.http = http;
    }

    @BeforeEach
    void rosaWorksHere() {
        var id = accounts.create(
                cast.administrator(),
                new NewAccount("Rosa", Optional.of(name), Optional.empty(), Set.of(Role.PRACTITIONER)));
        accounts.setPassword(Actor.job("demo"), id, RIGHT);
    }

    @Test
    void theRightNameAndPasswordOpenTheProduct() {
        assertThat(signIn(name, RIGHT)).hasRedirectedUrl("/home");
        assertThat(signIn(name.toUpperCase(java.util.Locale.ROOT), RIGHT)).hasRedirectedUrl("/home");
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
        assertThat(signIn(name, RIGHT)).hasRedirectedUrl("/home");
    }

    @Test
    void somebodyWhoHasLeftCannotSignIn() {
        var id = accounts.all(cast.administrator()).stream()
                .filter(a -> a.signInName().equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
        accounts.change(cast.administrator(), id.id(), id.version(), id.roles(), false);

        assertThat(signIn(name, RIGHT)).hasRedirectedUrl("/sign-in?again");
    }

    @Test
    void onlyAnAdministratorMakesAccountsAndOnlyAJobSetsPasswords() {
        var someone = new NewAccount("Someone", Optional.empty(), Optional.empty(), Set.of());

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> accounts.create(cast.manager(), someone))
                .isInstanceOf(NotHere.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> accounts.setPassword(
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
        assertThat(signIn(name + ".new", RIGHT)).hasRedirectedUrl("/home");
    }

    @Test
    void theFirstAdministratorsLinkIsNotMadeOnceSomebodySignsIn() {
        assertThat(accounts.inviteFirstAdministrator(Actor.job("operator"))).isEmpty();
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

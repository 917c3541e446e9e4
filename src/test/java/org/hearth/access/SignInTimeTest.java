package org.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.Stopwatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A stopwatch does not tell a name that somebody has from one that nobody has. */
@HearthTest
@Tag("soak")
class SignInTimeTest {
    private static final int PAIRS = 500;

    private final Accounts accounts;
    private final Owner owner;
    private final MockMvcTester http;

    SignInTimeTest(Accounts accounts, Owner owner, MockMvcTester http) {
        this.accounts = accounts;
        this.owner = owner;
        this.http = http;
    }

    @Test
    void signingInTakesAsLongForANameThatNobodyHas() {
        var known = "rosa." + UUID.randomUUID();
        var id = accounts.create(
                Actor.job("demo"),
                new NewAccount("Rosa", Optional.of(known), Optional.empty(), Set.of(Role.PRACTITIONER)));
        accounts.setPassword(Actor.job("demo"), id, "a long and quiet password");
        var unknown = "nobody." + UUID.randomUUID();

        assertThat(Stopwatch.findsNoDifference(PAIRS, () -> signIn(known), () -> signIn(unknown)))
                .isTrue();
    }

    /** The same stopwatch finds a sign-in that hashes only for names it knows. */
    @Test
    void theStopwatchWouldNoticeAHashThatIsLeftOut() {
        var hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        var known = String.valueOf(hash.encode("something"));

        assertThat(Stopwatch.findsNoDifference(50, () -> () -> hash.matches("a guess", known), () -> () -> {}))
                .isFalse();
    }

    /** Forgets earlier tries first: what had to wait would be hashed for neither. */
    private Runnable signIn(String name) {
        owner.db().sql("delete from sign_in_attempt").update();
        return () -> http.post()
                .uri("/sign-in")
                .with(csrf())
                .param("name", name)
                .param("password", "a guess")
                .exchange();
    }
}

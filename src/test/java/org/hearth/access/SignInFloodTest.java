package org.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.testing.HearthTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A flood of sign-ins, made of hashes that do not end until the test says so. */
@HearthTest
class SignInFloodTest {
    private final MockMvcTester http;
    private final BoundedPasswords passwords;

    SignInFloodTest(MockMvcTester http, PasswordEncoder passwords) {
        this.http = http;
        this.passwords = (BoundedPasswords) passwords;
    }

    @Test
    void twoAreHashedTwentyWaitAndWhoeverComesNextIsToldAtOnce() throws InterruptedException {
        var slow = new SlowPasswords();
        var bounded = new BoundedPasswords(slow);
        var flood = new ArrayList<Thread>();
        for (var i = 0; i < 22; i++) flood.add(Thread.startVirtualThread(() -> bounded.matches("a", "b")));
        while (bounded.busy() < 22 || slow.atOnce.get() < 2) Thread.onSpinWait();

        assertThatThrownBy(() -> bounded.matches("a", "b")).isInstanceOf(BoundedPasswords.TooManyAtOnce.class);
        assertThat(slow.most.get()).isEqualTo(2);

        slow.end.countDown();
        for (var one : flood) one.join();
        assertThat(slow.most.get()).isEqualTo(2);
        assertThat(bounded.busy()).isZero();
        assertThat(bounded.matches("a", "b")).as("afterwards").isTrue();
    }

    @Test
    void whileItLastsSignInSaysOneMomentAndThePagesAnswer() {
        assertThat(passwords.places().tryAcquire(BoundedPasswords.AT_ONCE + BoundedPasswords.WAITING))
                .isTrue();
        try {
            assertThat(http.post()
                            .uri("/sign-in")
                            .with(csrf())
                            .param("name", "somebody." + UUID.randomUUID())
                            .param("password", "a guess"))
                    .hasStatus(429);
            assertThat(http.get().uri("/sign-in")).hasStatusOk();
            assertThat(http.get().uri("/refer")).hasStatusOk();
        } finally {
            passwords.places().release(BoundedPasswords.AT_ONCE + BoundedPasswords.WAITING);
        }
    }

    private static final class SlowPasswords implements PasswordEncoder {
        final CountDownLatch end = new CountDownLatch(1);
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return String.valueOf(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            atOnce.decrementAndGet();
            return true;
        }
    }
}

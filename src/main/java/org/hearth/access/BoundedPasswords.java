package org.hearth.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes two passwords at once and lets twenty more wait. Whoever comes after those is told so at once: hashing takes
 * memory and time on purpose, and a flood of sign-ins must leave the pages both.
 */
class BoundedPasswords implements PasswordEncoder {
    static final int AT_ONCE = 2;
    static final int WAITING = 20;
    private static final int PATIENCE_IN_SECONDS = 10;

    private final PasswordEncoder passwords;
    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);

    BoundedPasswords(PasswordEncoder passwords) {
        this.passwords = passwords;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return bounded(() -> passwords.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return bounded(() -> passwords.matches(password, hash));
    }

    /** How many are at it or wait for it. */
    int busy() {
        return AT_ONCE + WAITING - places.availablePermits();
    }

    Semaphore places() {
        return places;
    }

    private <T extends @Nullable Object> T bounded(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new TooManyAtOnce();
        }
        try {
            if (!hashing.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyAtOnce();
            }
            try {
                return work.get();
            } finally {
                hashing.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("interrupted", e);
        } finally {
            places.release();
        }
    }

    /** More people are signing in at once than there is room for. */
    static final class TooManyAtOnce extends AuthenticationServiceException {
        private static final long serialVersionUID = 1;

        TooManyAtOnce() {
            super("too many people are signing in at once");
        }
    }
}

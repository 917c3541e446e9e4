package org.hearth.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * How Hearth is known to the directory. It is asked for its addresses when somebody first signs in with it, so that Hearth starts,
 * and passwords work, while it is away. Anybody can ask for that page, so that while it is away it is asked by one of them at a
 * time, and by nobody for half a minute after it did not answer.
 */
class Registration implements ClientRegistrationRepository {
    static final String ID = "directory";
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    private static final int WAITS_SECONDS = 5;

    private final DirectorySettings settings;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Instant askedNotBefore = Instant.MIN;
    private final AtomicReference<@Nullable ClientRegistration> found = new AtomicReference<>();

    Registration(DirectorySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        var known = found.get();
        return known != null || isLeftAlone() || !isMyTurn() ? known : findOut();
    }

    private boolean isLeftAlone() {
        return clock.instant().isBefore(askedNotBefore);
    }

    private boolean isMyTurn() {
        try {
            return asking.tryLock(WAITS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whoever waited for their turn takes what the one before them was answered. */
    private @Nullable ClientRegistration findOut() {
        try {
            if (found.get() == null && !isLeftAlone()) {
                found.set(ask());
                askedNotBefore = clock.instant().plus(LEFT_ALONE);
            }
            return found.get();
        } finally {
            asking.unlock();
        }
    }

    private @Nullable ClientRegistration ask() {
        try {
            return ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientName(settings.name())
                    .redirectUri("{baseUrl}" + DirectoryConfiguration.COMES_BACK + "{registrationId}")
                    .scope("openid", "profile", "email")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
        } catch (IllegalArgumentException | IllegalStateException away) {
            LOG.warn("the directory does not answer as it should: {}", away.getMessage());
            return null;
        }
    }
}

package org.hearth.directory;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * How Hearth is known to the directory. It is asked for its addresses when somebody first signs in with it, so that Hearth starts,
 * and passwords work, while it is away.
 */
class Registration implements ClientRegistrationRepository {
    static final String ID = "directory";
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    private final DirectorySettings settings;
    private final AtomicReference<@Nullable ClientRegistration> found = new AtomicReference<>();

    Registration(DirectorySettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        var known = found.get();
        if (known != null) {
            return known;
        }
        var fresh = ask();
        found.set(fresh);
        return fresh;
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

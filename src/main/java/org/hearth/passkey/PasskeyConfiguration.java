package org.hearth.passkey;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Reads the settings, refuses to start with bad ones, and hands our passkeys to Spring Security's WebAuthn. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasskeySettings.class)
class PasskeyConfiguration {
    /** Made at the first use: only then is the port known that is served. */
    @Bean
    @Lazy
    Webauthn4JRelyingPartyOperations passkeyChecks(
            OwnerStore owners, PasskeyStore passkeys, PasskeySettings settings, Environment environment) {
        var site = PublicKeyCredentialRpEntity.builder()
                .id(settings.bound())
                .name("Hearth")
                .build();
        var set = environment.getProperty("server.port", Integer.class, 8080);
        var port = environment.getProperty("local.server.port", Integer.class, set);
        return new Webauthn4JRelyingPartyOperations(owners, passkeys, site, settings.at(port));
    }
}

package org.hearth.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What is checked of a sign-in with the directory, each of which a test can take away to see the harm. */
final class Checks implements BeanPostProcessor {
    static boolean claims = true;
    static boolean nonce = true;
    static boolean state = true;

    /** What a browser began last: all that is known where the state is not asked for. */
    private static @Nullable OAuth2AuthorizationRequest begunLast;

    static void all() {
        claims = true;
        nonce = true;
        state = true;
    }

    @Override
    @SuppressWarnings("unchecked") // Spring's beans say of themselves what they are for.
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case JwtDecoderFactory<?> decoders -> decoders((JwtDecoderFactory<ClientRegistration>) decoders);
            case Departure departure -> new Leaving(departure);
            case AuthorizationRequestRepository<?> underWay ->
                new Remembering((AuthorizationRequestRepository<OAuth2AuthorizationRequest>) underWay);
            default -> bean;
        };
    }

    private static JwtDecoderFactory<ClientRegistration> decoders(JwtDecoderFactory<ClientRegistration> checked) {
        return registration -> {
            JwtDecoder all = checked.createDecoder(registration);
            var signature = NimbusJwtDecoder.withJwkSetUri(
                            String.valueOf(registration.getProviderDetails().getJwkSetUri()))
                    .build();
            signature.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
            signature.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            return token -> (claims ? all : signature).decode(token);
        };
    }

    /** Without the nonce nothing ties the ID token to this browser. */
    private record Leaving(Departure departure) implements OAuth2AuthorizationRequestResolver {
        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return without(departure.resolve(request));
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
            return without(departure.resolve(request, id));
        }

        private static @Nullable OAuth2AuthorizationRequest without(@Nullable OAuth2AuthorizationRequest asked) {
            return asked == null || nonce
                    ? asked
                    : OAuth2AuthorizationRequest.from(asked)
                            .attributes(known -> known.remove(OidcParameterNames.NONCE))
                            .build();
        }
    }

    private record Remembering(AuthorizationRequestRepository<OAuth2AuthorizationRequest> checked)
            implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
        @Override
        public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
            return checked.loadAuthorizationRequest(request);
        }

        @Override
        public void saveAuthorizationRequest(
                OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
            begunLast = asked;
            checked.saveAuthorizationRequest(asked, request, response);
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
                HttpServletRequest request, HttpServletResponse response) {
            return state ? checked.removeAuthorizationRequest(request, response) : begunLast;
        }
    }
}

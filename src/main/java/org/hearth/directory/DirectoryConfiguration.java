package org.hearth.directory;

import java.time.Clock;
import java.time.Duration;
import org.hearth.access.Actor;
import org.hearth.access.Directory;
import org.hearth.access.Entrance;
import org.hearth.team.Site;
import org.hearth.team.Teams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.util.StringUtils;

/** Signing in with the charity's directory: the authorization code flow with PKCE, state and nonce. Without an issuer there is none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {
    static final String GOES_THERE = "/sign-in/with";
    static final String PATH = GOES_THERE + "/" + Registration.ID;
    static final String COMES_BACK = "/sign-in/from/";
    static final String REFUSED = "/sign-in/refused";
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryConfiguration.class);

    /** Only where there is a directory. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(IsSet.class)
    static class Connected {
        @Bean
        Directory directory(DirectorySettings settings) {
            return new Named(settings.name(), settings.groupMap().namesSites());
        }

        /** A site that is misspelt would keep its people out, and nobody would know why. */
        @Bean
        SmartInitializingSingleton sitesAreOurs(DirectorySettings settings, Teams teams) {
            return () -> {
                var ours = teams.sites(Actor.visitor()).stream().map(Site::code).toList();
                settings.groupMap().everySite().stream()
                        .filter(site -> !ours.contains(site))
                        .findFirst()
                        .ifPresent(site -> {
                            throw DirectorySettings.wrong("groups names no such site: " + site);
                        });
            };
        }

        @Bean
        ClientRegistrationRepository registration(DirectorySettings settings, Clock clock) {
            return new Registration(settings, clock);
        }

        /** What a directory that is slow may keep a request waiting. */
        @Bean
        OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
            return TokensInTime.within(CONNECTED_WITHIN, ANSWERED_WITHIN);
        }

        @Bean
        OAuth2AuthorizationRequestResolver departure(ClientRegistrationRepository registration, Entrance entrance) {
            return new Departure(registration, entrance);
        }

        @Bean
        AuthorizationRequestRepository<OAuth2AuthorizationRequest> underWay() {
            return new HttpSessionOAuth2AuthorizationRequestRepository();
        }

        /** What an ID token has to say, besides its signature: who issued it, for whom, and until when. */
        @Bean
        JwtDecoderFactory<ClientRegistration> idTokens(Clock clock) {
            var factory = new OidcIdTokenDecoderFactory();
            factory.setJwtValidatorFactory(registration -> {
                var times = new JwtTimestampValidator();
                times.setClock(clock);
                var claims = new OidcIdTokenValidator(registration);
                claims.setClock(clock);
                return new DelegatingOAuth2TokenValidator<>(times, claims);
            });
            return factory;
        }

        @Bean
        Customizer<HttpSecurity> signInWithTheDirectory(
                ClientRegistrationRepository registration,
                OAuth2AuthorizationRequestResolver departure,
                AuthorizationRequestRepository<OAuth2AuthorizationRequest> underWay,
                OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
                Directories directories,
                DirectorySettings settings,
                Entrance entrance) {
            return http -> http.oauth2Login(login -> login.loginPage("/sign-in")
                    .clientRegistrationRepository(registration)
                    .authorizedClientRepository(new NothingKept())
                    .securityContextRepository(new NullSecurityContextRepository())
                    .authorizationEndpoint(there ->
                            there.authorizationRequestResolver(departure).authorizationRequestRepository(underWay))
                    .tokenEndpoint(there -> there.accessTokenResponseClient(tokens))
                    .redirectionEndpoint(back -> back.baseUri(COMES_BACK + "*"))
                    .userInfoEndpoint(who -> who.oidcUserService(new Arrivals(directories, settings)))
                    .successHandler((request, response, who) -> {
                        if (!(who.getPrincipal() instanceof Arrived in)) {
                            throw new IllegalStateException("somebody arrived who was never let in");
                        }
                        response.sendRedirect(request.getContextPath()
                                + entrance.arrive(in.account(), in.both(), in.shown(), request, response));
                    })
                    .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                            + REFUSED + "?why=" + reason(failure).code())));
        }
    }

    /** The log says what was wrong and never with whom. */
    private static Reason reason(AuthenticationException failure) {
        var code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "other";
        LOG.info("a sign-in with the directory came to nothing: {}", code.replaceAll("[^a-z_]", ""));
        return "authorization_request_not_found".equals(code) ? Reason.LATE : Reason.of(code);
    }

    private record Named(String name, boolean keepsSites) implements Directory {
        @Override
        public String path() {
            return PATH;
        }
    }

    /** An issuer is named. */
    static class IsSet implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("hearth.directory.issuer"));
        }
    }
}

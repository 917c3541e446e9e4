package org.hearth.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;

/** A directory that is slow or away costs whoever wants to sign in a little time, and nobody else any. */
class SlowDirectoryTest {
    @Test
    void aDirectoryThatDoesNotAnswerIsLeftAloneForHalfAMinute() throws IOException {
        var clock = new TestClock();
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", request -> {
            asked.incrementAndGet();
            request.sendResponseHeaders(503, -1);
            request.close();
        });
        server.start();
        try {
            var registration =
                    registration("http://127.0.0.1:" + server.getAddress().getPort(), clock);
            assertThat(registration.findByRegistrationId(Registration.ID)).isNull();
            var once = asked.get();
            assertThat(once).isPositive();

            clock.advance(Duration.ofSeconds(29));
            assertThat(registration.findByRegistrationId(Registration.ID)).isNull();
            assertThat(asked).hasValue(once);

            clock.advance(Duration.ofSeconds(1));
            assertThat(registration.findByRegistrationId(Registration.ID)).isNull();
            assertThat(asked).hasValueGreaterThan(once);
        } finally {
            server.stop(0);
        }
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDirectoryThatNeverHandsOverTheTokenIsNotWaitedForForEver() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var tokens = TokensInTime.within(Duration.ofMillis(200), Duration.ofMillis(200));
            var asking = asking("http://127.0.0.1:" + silent.getLocalPort());

            assertThatThrownBy(() -> tokens.getTokenResponse(asking)).isInstanceOf(OAuth2AuthorizationException.class);
        }
    }

    private static Registration registration(String issuer, TestClock clock) {
        return new Registration(
                new DirectorySettings(
                        "Elm Row", issuer, "hearth", "secret", "g=evaluator", "groups", "email_verified", ""),
                clock);
    }

    private static OAuth2AuthorizationCodeGrantRequest asking(String directory) {
        var registration = ClientRegistration.withRegistrationId(Registration.ID)
                .clientId("hearth")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost/back")
                .authorizationUri(directory + "/authorize")
                .tokenUri(directory + "/token")
                .build();
        var request = OAuth2AuthorizationRequest.authorizationCode()
                .clientId("hearth")
                .authorizationUri(directory + "/authorize")
                .redirectUri("http://localhost/back")
                .state("state")
                .build();
        var response = OAuth2AuthorizationResponse.success("code")
                .redirectUri("http://localhost/back")
                .state("state")
                .build();
        return new OAuth2AuthorizationCodeGrantRequest(
                registration, new OAuth2AuthorizationExchange(request, response));
    }
}

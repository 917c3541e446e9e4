package org.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashSet;
import org.hearth.testing.HearthTest;
import org.hearth.testing.SameNonce;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HearthTest
class SurfaceTest {
    private final MockMvcTester http;
    private final PolicyReports reports;

    SurfaceTest(MockMvcTester http, PolicyReports reports) {
        this.http = http;
        this.reports = reports;
    }

    @Test
    void everyAnswerHasANonceOfItsOwnAndKeepsItWhileItIsDrawn() {
        var nonces = new Nonces();
        var seen = new HashSet<String>();
        for (var n = 0; n < 1_000; n++) {
            var request = new MockHttpServletRequest();
            var nonce = nonces.of(request);
            assertThat(nonces.of(request)).isEqualTo(nonce);
            assertThat(nonce).hasSize(24).matches("[A-Za-z0-9_-]+");
            seen.add(nonce);
        }
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void theScriptAndTheStylesOfAPageCarryTheNonceOfItsHeader() {
        var answer = http.get().uri("/").exchange();
        var nonce = new SameNonce().of(new MockHttpServletRequest());
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains(
                        "script-src 'nonce-" + nonce + "' 'strict-dynamic'",
                        "style-src 'nonce-" + nonce + "'",
                        "require-trusted-types-for 'script'; trusted-types 'none'")
                .doesNotContain("unsafe");
        assertThat(answer)
                .bodyText()
                .contains("<script nonce=\"" + nonce + "\"", "<link rel=\"stylesheet\" nonce=\"" + nonce + "\"");
    }

    /** Over TLS, and for every name but this machine's own, cookies have the name that browsers hold to one host and to TLS. */
    @Test
    void cookiesAreHeldToThisHostAndToTls() {
        for (var address : new String[] {"https://localhost/sign-in", "http://hearth.example.org/sign-in"}) {
            var cookies = cookies(address);
            assertThat(cookies)
                    .as(address)
                    .contains("__Host-hearth=", "; Path=/", "Secure", "HttpOnly", "SameSite=Lax");
            assertThat(cookies).as(address).doesNotContain("Domain");
        }
        assertThat(cookies("http://localhost/sign-in")).contains("hearth=").doesNotContain("__Host-", "Secure");
    }

    /** A sign-in cookie planted without the safe name, as a neighbour of the same domain could, is not read over TLS. */
    @Test
    void aPlantedCookieWithoutTheSafeNameIsNotRead() {
        var serializer = new SessionCookie();
        var request = new MockHttpServletRequest();
        request.setCookies(new jakarta.servlet.http.Cookie("hearth", "cGxhbnRlZA=="));
        assertThat(serializer.readCookieValues(request)).containsExactly("planted");
        request.setSecure(true);
        assertThat(serializer.readCookieValues(request)).isEmpty();
    }

    @Test
    void browsersAreToldToKeepToTls() {
        assertThat(http.get().uri("https://localhost/").exchange())
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        assertThat(http.get().uri("http://localhost/").exchange()).doesNotContainHeader("Strict-Transport-Security");
    }

    @Test
    void whatABrowserReportsIsCountedAndNothingOfItKept() {
        var before = reports.count();
        assertThat(http.post()
                        .uri("/noticed")
                        .contentType(MediaType.valueOf("application/csp-report"))
                        .content(
                                "{\"csp-report\":{\"effective-directive\":\"script-src-elem\",\"document-uri\":\"x\"}}")
                        .exchange())
                .hasStatus(204);
        assertThat(reports.count()).isEqualTo(before + 1);
        assertThat(http.post().uri("/noticed").with(csrf()).param("x", "y").exchange())
                .hasStatus4xxClientError();
    }

    private String cookies(String address) {
        return String.join(
                "\n", http.get().uri(address).exchange().getResponse().getHeaders("Set-Cookie"));
    }
}

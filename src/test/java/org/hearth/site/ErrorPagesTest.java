package org.hearth.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hearth.access.Accounts;
import org.hearth.factor.Telephones;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HearthTest
class ErrorPagesTest {
    private final Accounts accounts;
    private final Cast cast;
    private final Telephones telephones;
    private final MockMvcTester http;

    ErrorPagesTest(Accounts accounts, Cast cast, Telephones telephones, MockMvcTester http) {
        this.accounts = accounts;
        this.cast = cast;
        this.telephones = telephones;
        this.http = http;
    }

    @Test
    void notYoursAndNotThereAreTheSameToTheLastByte() {
        var visit = new Visit(http);
        visit.signIn(accounts, telephones, cast.practitioner(Cast.LONDON));

        var notYours = visit.get("/people");
        var notThere = visit.get("/people/" + UUID.randomUUID());

        assertThat(notYours).hasStatus(404);
        assertThat(notThere).hasStatus(404);
        assertThat(notYours.getResponse().getContentAsByteArray())
                .isEqualTo(notThere.getResponse().getContentAsByteArray())
                .isNotEmpty();
        assertThat(notYours.getResponse().getHeaderNames())
                .isEqualTo(notThere.getResponse().getHeaderNames());
    }

    @Test
    void pagesAreNotKeptByBrowsersAndRunNothingFromElsewhere() {
        var answer = new Visit(http).get("/");

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains(
                        "script-src 'nonce-",
                        "'strict-dynamic'",
                        "require-trusted-types-for 'script'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void stylesAndFontsAreKeptForAYearUnderTheNameOfWhatTheyHold() {
        var page = new Visit(http).page("/");
        var sheet = page.replaceAll("(?s).*href=\"(/static/hearth-[0-9a-f]{32}\\.css)\".*", "$1");

        var answer = new Visit(http).get(sheet);

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("max-age=31536000");
    }

    @Test
    void aFirstViewWeighsLessThanAHundredAndFiftyKilobytes() throws Exception {
        var weight = 0L;
        for (var name : new String[] {
            "base.css", "hearth.css", "hearth.js", "icon.svg", "fraunces.woff2", "atkinson-hyperlegible-next.woff2"
        }) {
            try (var file = getClass().getResourceAsStream("/static/" + name)) {
                assertThat(file).as(name).isNotNull();
                weight += file.readAllBytes().length;
            }
        }
        assertThat(weight + new Visit(http).page("/").length()).isLessThan(165_000);
    }
}

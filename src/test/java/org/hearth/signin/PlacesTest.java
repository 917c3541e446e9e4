package org.hearth.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.factor.Telephones;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Everybody sees where they are signed in and ends it; nobody sees anybody else's. */
@HearthTest
class PlacesTest {
    private static final String WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/141.0.0.0 Safari/537.36";
    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
    private static final Pattern PLACE = Pattern.compile("name=\"place\" value=\"([^\"]+)\"");

    private final Accounts accounts;
    private final Cast cast;
    private final Client client;
    private final Telephones telephones;
    private final TestClock clock;
    private final MockMvcTester http;
    private final Owner owner;

    private Actor robin;
    private Visit laptop;
    private Visit telephone;

    PlacesTest(
            Accounts accounts,
            Cast cast,
            Client client,
            Telephones telephones,
            TestClock clock,
            MockMvcTester http,
            Owner owner) {
        this.accounts = accounts;
        this.cast = cast;
        this.client = client;
        this.telephones = telephones;
        this.clock = clock;
        this.http = http;
        this.owner = owner;
    }

    @BeforeEach
    void robinIsSignedInTwice() {
        robin = cast.practitioner(Cast.LONDON);
        telephone = signedIn(robin, IPHONE);
        clock.advance(Duration.ofMinutes(5));
        laptop = signedIn(robin, WINDOWS);
    }

    @Test
    void theAccountPageSaysWhereSinceWhenAndWhichIsThisOne() {
        assertThat(laptop.page("/account"))
                .containsPattern("(?s)Chrome on Windows, where you are now.*Since 2 March 2026 at 09:05"
                        + ".*Safari on an iPhone.*Since 2 March 2026 at 09:00.*Last used 2 March 2026 at 09:00")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void whatIsEndedAsksToSignInOnItsNextRequest() {
        assertThat(laptop.post("/account/places/end", "_csrf", token(laptop), "place", other(laptop)))
                .hasStatus(303);

        assertThat(telephone.get("/home").getResponse().getRedirectedUrl()).endsWith("/sign-in");
        assertThat(laptop.page("/account")).doesNotContain("iPhone");
    }

    @Test
    void anotherColleaguesPlaceIsNotThere() {
        var sam = signedIn(cast.practitioner(Cast.LONDON), WINDOWS);

        assertThat(sam.post("/account/places/end", "_csrf", token(sam), "place", other(laptop)))
                .hasStatus(404);
        assertThat(sam.post(
                        "/account/places/end",
                        "_csrf",
                        token(sam),
                        "place",
                        PlaceId.random().toString()))
                .hasStatus(404);
        assertThat(sam.post("/account/places/end", "_csrf", token(sam), "place", "x"))
                .hasStatus(404);
        assertThat(telephone.get("/home")).hasStatusOk();
        assertThat(sam.page("/account")).doesNotContain("iPhone");
    }

    @Test
    void allOthersEndAtOnceWithThoseThatHaveShownAPasswordAndNoMore() {
        var half = new Visit(http);
        half.password(accounts, robin);

        assertThat(laptop.post("/account/places/end-others", "_csrf", token(laptop)))
                .hasStatus(303);

        assertThat(laptop.get("/home")).hasStatusOk();
        assertThat(telephone.get("/home").getResponse().getRedirectedUrl()).endsWith("/sign-in");
        assertThat(half.get("/home").getResponse().getRedirectedUrl()).endsWith("/sign-in");
    }

    /** A device that somebody else may have is spared no wait any more. */
    @Test
    void withThemWhatTheirDevicesWereSparedEnds() {
        var devices = "select count(*) from device where account_id = ?";
        assertThat(owner.count(devices, robin.account().value())).isEqualTo(2);

        laptop.post("/account/places/end-others", "_csrf", token(laptop));

        assertThat(owner.count(devices, robin.account().value())).isZero();
    }

    @Test
    void soItDoesWithASinglePlaceAndNobodyElses() {
        var devices = "select count(*) from device where account_id = ?";
        var sam = cast.practitioner(Cast.LONDON);
        signedIn(sam, WINDOWS);

        laptop.post("/account/places/end", "_csrf", token(laptop), "place", other(laptop));

        assertThat(owner.count(devices, robin.account().value())).isZero();
        assertThat(owner.count(devices, sam.account().value())).isEqualTo(1);
    }

    @Test
    void aManagerEndsWhatALostDeviceHasOpenAndAPractitionerDoesNot() {
        var manager = client.as(cast.manager(Cast.LONDON));
        var colleague = robin.account().toString();

        assertThat(client.as(cast.practitioner(Cast.LONDON)).post("/lost-device", "colleague", colleague))
                .hasStatus(404);
        assertThat(manager.post("/lost-device", "colleague", "nobody")).hasStatus(422);
        assertThat(laptop.get("/home")).hasStatusOk();
        assertThat(manager.post("/lost-device", "colleague", colleague)).hasStatus(303);

        assertThat(laptop.get("/home").getResponse().getRedirectedUrl()).endsWith("/sign-in");
        assertThat(telephone.get("/home").getResponse().getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void aManagerOfAnotherSiteDoesNotEndItAndAnAdministratorDoes() {
        var elsewhere = client.as(cast.manager(Cast.BLACKPOOL));
        assertThat(elsewhere.page("/lost-device")).doesNotContain(robin.name());
        assertThat(elsewhere.post("/lost-device", "colleague", robin.account().toString()))
                .hasStatus(422);
        assertThat(laptop.get("/home")).hasStatusOk();

        assertThat(client.as(cast.administrator())
                        .post("/lost-device", "colleague", robin.account().toString()))
                .hasStatus(303);
        assertThat(laptop.get("/home")).hasStatus3xxRedirection();
    }

    @Test
    void devicesAreNamedAsPeopleNameThem() {
        assertThat(Device.of(WINDOWS)).isEqualTo("Chrome on Windows");
        assertThat(Device.of(IPHONE)).isEqualTo("Safari on an iPhone");
        assertThat(Device.of(WINDOWS + " Edg/141.0.0.0")).isEqualTo("Edge on Windows");
        assertThat(Device.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo("Firefox on Linux");
        assertThat(Device.of("<script>")).isEqualTo("A browser on a device");
        assertThat(Device.of(null)).isEqualTo("A browser on a device");
    }

    private Visit signedIn(Actor colleague, String browser) {
        var visit = new Visit(http).saying("User-Agent", browser);
        visit.signIn(accounts, telephones, colleague);
        assertThat(visit.get("/home")).hasStatusOk();
        return visit;
    }

    private static String token(Visit visit) {
        return Visit.token(visit.page("/account"));
    }

    /** The one place besides this one. */
    private static String other(Visit visit) {
        var found = PLACE.matcher(visit.page("/account"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

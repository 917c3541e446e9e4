package org.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.hearth.factor.Telephones;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.testing.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever tries to keep a colleague out by failing in their name keeps themselves waiting, and nobody else. */
@HearthTest
class DeviceTest {
    private final Cast cast;
    private final Accounts accounts;
    private final Telephones telephones;
    private final TestClock clock;
    private final Owner owner;
    private final MockMvcTester http;

    DeviceTest(Cast cast, Accounts accounts, Telephones telephones, TestClock clock, Owner owner, MockMvcTester http) {
        this.cast = cast;
        this.accounts = accounts;
        this.telephones = telephones;
        this.clock = clock;
        this.owner = owner;
        this.http = http;
    }

    /** From the same network: every request of this test comes from the same address. The clock stands still throughout. */
    @Test
    void afterAThousandFailuresOfSomebodyElseTheOwnDeviceSignsInAtOnce() {
        var rosa = cast.practitioner(Cast.LONDON);
        var device = deviceOf(rosa);
        var attacker = new Visit(http);
        var token = Visit.token(attacker.page("/sign-in"));
        for (var i = 0; i < 1_000; i++) sent(attacker, token, name(rosa), "guess " + i);

        assertThat(signIn(new Visit(http), rosa)).as("any other browser").hasRedirectedUrl("/sign-in?wait");
        assertThat(signIn(on(device), rosa)).hasRedirectedUrl("/sign-in/second");
    }

    @Test
    void othersWrongCodesDoNotDelayItEither() {
        var rosa = cast.practitioner(Cast.LONDON);
        var device = deviceOf(rosa);
        var code = telephones.nextCode(rosa);
        for (var i = 0; i < 4; i++) {
            var thief = new Visit(http);
            thief.password(accounts, rosa);
            code(thief, "00000" + i);
        }
        var elsewhere = new Visit(http);
        elsewhere.password(accounts, rosa);
        assertThat(code(elsewhere, code)).as("any other browser").hasStatus(422);

        var here = on(device);
        signIn(here, rosa);
        assertThat(code(here, code)).hasRedirectedUrl("/home");
    }

    @Test
    void whatTheBrowserKeepsOpensNothingByItself() {
        var rosa = cast.practitioner(Cast.LONDON);
        var device = deviceOf(rosa);
        var thief = on(device);

        assertThat(thief.get("/home")).hasStatus3xxRedirection();
        assertThat(wrong(thief, rosa)).hasRedirectedUrl("/sign-in?again");
        assertThat(signIn(thief, rosa)).as("the password, and a code still").hasRedirectedUrl("/sign-in/second");
        assertThat(thief.get("/home")).hasRedirectedUrl("/sign-in/second");
    }

    @Test
    void whoeverStoleItWaitsForTheirOwnWrongTries() {
        var rosa = cast.practitioner(Cast.LONDON);
        var thief = on(deviceOf(rosa));
        for (var i = 0; i < 4; i++) assertThat(wrong(thief, rosa)).hasRedirectedUrl("/sign-in?again");

        assertThat(wrong(thief, rosa)).hasRedirectedUrl("/sign-in?wait");
        assertThat(signIn(thief, rosa)).as("even with the right one").hasRedirectedUrl("/sign-in?wait");
        assertThat(signIn(new Visit(http), rosa))
                .as("and elsewhere nobody does")
                .hasRedirectedUrl("/sign-in/second");
    }

    @Test
    void itSparesNobodyButWhoSignedInFromIt() {
        var device = deviceOf(cast.practitioner(Cast.LONDON));
        var rosa = cast.practitioner(Cast.LONDON);
        delay(rosa);

        assertThat(signIn(on(device), rosa)).hasRedirectedUrl("/sign-in?wait");
    }

    @Test
    void colleaguesWhoShareADeskAreBothSpared() {
        var rosa = cast.practitioner(Cast.LONDON);
        var sam = cast.practitioner(Cast.LONDON);
        var desk = new Visit(http);
        desk.signIn(accounts, telephones, rosa);
        desk.post("/sign-out", "_csrf", Visit.token(desk.page("/account")));
        desk.signIn(accounts, telephones, sam);
        delay(rosa);
        delay(sam);

        for (var colleague : java.util.List.of(rosa, sam))
            assertThat(signIn(on(desk.cookie(Devices.COOKIE)), colleague)).hasRedirectedUrl("/sign-in/second");
    }

    @Test
    void aPasswordAloneMakesABrowserNobodysDevice() {
        var rosa = cast.practitioner(Cast.LONDON);
        var visit = new Visit(http);
        var answer = visit.password(accounts, rosa);

        assertThat(answer.getResponse().getCookie(Devices.COOKIE)).isNull();
    }

    @Test
    void aTokenThatSomebodyPlantedIsNotTakenOver() {
        var rosa = cast.practitioner(Cast.LONDON);
        var visit = new Visit(http);
        visit.keep(new Cookie(Devices.COOKIE, "planted"));
        visit.signIn(accounts, telephones, rosa);
        delay(rosa);

        assertThat(visit.cookie(Devices.COOKIE).getValue())
                .isNotEqualTo("planted")
                .hasSize(43);
        assertThat(signIn(on(new Cookie(Devices.COOKIE, "planted")), rosa)).hasRedirectedUrl("/sign-in?wait");
    }

    @Test
    void theCookieIsForThisHostAndTlsAloneAndTheDatabaseHasItsHash() {
        var rosa = cast.practitioner(Cast.LONDON);
        var request = new org.springframework.mock.web.MockHttpServletRequest();
        request.setServerName("hearth.example.org");
        var response = new org.springframework.mock.web.MockHttpServletResponse();
        devicesOf(rosa, request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-hearth-device=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict", "Max-Age=7776000")
                .doesNotContain("Domain");
        var token = Objects.requireNonNull(response.getCookie("__Host-hearth-device"))
                .getValue();
        assertThat(owner.count("select count(*) from device where token_hash = sha256(convert_to(?, 'UTF8'))", token))
                .isEqualTo(1);
    }

    @Test
    void itIsForgottenAfterNinetyDays() {
        var rosa = cast.practitioner(Cast.LONDON);
        var device = deviceOf(rosa);

        clock.advance(Duration.ofDays(89));
        delay(rosa);
        assertThat(signIn(on(device), rosa)).hasRedirectedUrl("/sign-in/second");
        clock.advance(Duration.ofDays(1));
        delay(rosa);
        assertThat(signIn(on(device), rosa)).hasRedirectedUrl("/sign-in?wait");
    }

    @Test
    void leavingANewPasswordAndSigningOutEverywhereEndIt() {
        var administrator = cast.administrator();
        var leaver = cast.practitioner(Cast.LONDON);
        deviceOf(leaver);
        var account = accounts.find(administrator, leaver.account()).orElseThrow();
        accounts.change(administrator, account.id(), account.version(), account.roles(), false);

        var changer = cast.practitioner(Cast.LONDON);
        deviceOf(changer);
        accounts.changePassword(changer, Visit.PASSWORD, "another quiet password", "none");

        var everywhere = cast.practitioner(Cast.LONDON);
        deviceOf(everywhere);
        accounts.signOutElsewhere(everywhere, "none");

        var reset = cast.practitioner(Cast.LONDON);
        deviceOf(reset);
        accounts.signOut(administrator, reset.account());

        for (var actor : java.util.List.of(leaver, changer, everywhere, reset))
            assertThat(owner.count(
                            "select count(*) from device where account_id = ?",
                            actor.account().value()))
                    .isZero();
    }

    private void devicesOf(
            Actor actor,
            org.springframework.mock.web.MockHttpServletRequest request,
            org.springframework.mock.web.MockHttpServletResponse response) {
        new Devices(new DeviceStore(owner.db()), clock).remember(actor.account(), request, response);
    }

    private Cookie deviceOf(Actor colleague) {
        var visit = new Visit(http);
        visit.signIn(accounts, telephones, colleague);
        return visit.cookie(Devices.COOKIE);
    }

    private Visit on(Cookie device) {
        var visit = new Visit(http);
        visit.keep(device);
        return visit;
    }

    /** So many wrong tries from elsewhere that the next has to wait. */
    private void delay(Actor colleague) {
        var attacker = new Visit(http);
        for (var i = 0; i < 4; i++) wrong(attacker, colleague);
    }

    private MvcTestResult wrong(Visit visit, Actor colleague) {
        return sent(visit, Visit.token(visit.page("/sign-in")), name(colleague), "a guess");
    }

    private MvcTestResult signIn(Visit visit, Actor colleague) {
        return sent(visit, Visit.token(visit.page("/sign-in")), name(colleague), Visit.PASSWORD);
    }

    private static MvcTestResult sent(Visit visit, String token, String name, String password) {
        return visit.post("/sign-in", "_csrf", token, "name", name, "password", password);
    }

    private static MvcTestResult code(Visit visit, String code) {
        return visit.post("/sign-in/second", "_csrf", Visit.token(visit.page("/sign-in/second")), "code", code);
    }

    private String name(Actor colleague) {
        return accounts.find(colleague, colleague.account())
                .orElseThrow()
                .signInName()
                .orElseThrow();
    }
}

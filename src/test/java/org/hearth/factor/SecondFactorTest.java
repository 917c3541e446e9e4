package org.hearth.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HearthTest
class SecondFactorTest {
    private static final Pattern CODE = Pattern.compile("<code>([a-z0-9-]{19})</code>");

    private final Accounts accounts;
    private final Factors factors;
    private final Cast cast;
    private final Telephones telephones;
    private final TestClock clock;
    private final Owner owner;
    private final MockMvcTester http;

    SecondFactorTest(
            Accounts accounts,
            Factors factors,
            Cast cast,
            Telephones telephones,
            TestClock clock,
            Owner owner,
            MockMvcTester http) {
        this.accounts = accounts;
        this.factors = factors;
        this.cast = cast;
        this.telephones = telephones;
        this.clock = clock;
        this.owner = owner;
        this.http = http;
    }

    /** RFC 6238, appendix B: the column of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        var secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(Totp.code(secret, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @Test
    void theSecretInLettersIsBase32() {
        var secret = new AppSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII), "rosa");

        assertThat(secret.words()).isEqualTo("gezd gnbv gy3t qojq gezd gnbv gy3t qojq");
        assertThat(secret.address()).contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(secret.toString()).doesNotContain("12345", "gezd");
    }

    @Test
    void thePasswordAloneOpensNothing() {
        var rosa = cast.practitioner(Cast.LONDON);
        telephones.nextCode(rosa);
        var visit = new Visit(http);

        assertThat(visit.password(accounts, rosa)).hasRedirectedUrl("/sign-in/second");

        for (var page : List.of("/home", "/account", "/families", "/account/codes"))
            assertThat(visit.get(page)).as(page).hasRedirectedUrl("/sign-in/second");
        assertThat(visit.get("/refer")).as("what is for everybody").hasStatusOk();
        assertThat(visit.page("/")).doesNotContain(rosa.name());
    }

    @Test
    void anAccountWithoutAppSetsOneUpBeforeAnythingElse() {
        var rosa = cast.practitioner(Cast.LONDON);
        var visit = new Visit(http);
        visit.password(accounts, rosa);

        assertThat(visit.page("/sign-in/second"))
                .contains("square-code", "Six digits")
                .contains(secretOf(rosa).words());
        assertThat(first(visit, "000000")).hasStatus(422);
        assertThat(visit.get("/home")).hasRedirectedUrl("/sign-in/second");
        var shown = first(visit, now(rosa));

        assertThat(shown).hasStatusOk();
        assertThat(codes(shown)).hasSize(10).doesNotHaveDuplicates();
        assertThat(visit.page("/home")).contains(rosa.name());
    }

    @Test
    void whoHasAnAppCannotPassByWithAnother() {
        var rosa = cast.practitioner(Cast.LONDON);
        telephones.nextCode(rosa);
        var visit = new Visit(http);
        visit.password(accounts, rosa);

        assertThat(visit.page("/sign-in/second")).doesNotContain("square-code");
        assertThat(first(visit, now(rosa))).hasRedirectedUrl("/sign-in/second");
        assertThat(visit.get("/home")).hasRedirectedUrl("/sign-in/second");
    }

    @Test
    void aCodeWorksOnce() {
        var rosa = cast.practitioner(Cast.LONDON);
        var code = telephones.nextCode(rosa);

        assertThat(factors.show(rosa, rosa.account(), code)).isTrue();
        assertThat(factors.show(rosa, rosa.account(), code)).isFalse();
    }

    @Test
    void aCodeIsGoodForAStepBeforeAndAfterAndNoLonger() {
        var secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        var at = Instant.ofEpochSecond(1_000_000_020);
        var step = Totp.step(at);

        for (var near : List.of(step - 1, step, step + 1))
            assertThat(Totp.stepOf(secret, Totp.code(secret, near), at, 0)).hasValue(near);
        for (var far : List.of(step - 2, step + 2))
            assertThat(Totp.stepOf(secret, Totp.code(secret, far), at, 0)).isEmpty();
        assertThat(Totp.stepOf(secret, Totp.code(secret, step), at, step))
                .as("used")
                .isEmpty();
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        var rosa = cast.practitioner(Cast.LONDON);
        var codes = factors.begin(rosa, rosa.account(), now(rosa)).orElseThrow();

        var typed = codes.get(3).replace("-", " ").toUpperCase(java.util.Locale.ROOT);
        assertThat(factors.show(rosa, rosa.account(), typed)).isTrue();
        assertThat(factors.show(rosa, rosa.account(), codes.get(3))).isFalse();
        factors.freshCodes(rosa, rosa.account());
        assertThat(factors.show(rosa, rosa.account(), codes.get(4)))
                .as("replaced")
                .isFalse();
    }

    @Test
    void wrongCodesMakeTheNextTryWaitWhereverItComesFrom() {
        var rosa = cast.practitioner(Cast.LONDON);
        var code = telephones.nextCode(rosa);
        for (var i = 0; i < 4; i++) {
            var visit = new Visit(http);
            visit.password(accounts, rosa);
            second(visit, "00000" + i);
        }
        var visit = new Visit(http);
        visit.password(accounts, rosa);

        assertThat(second(visit, code)).as("too soon").hasStatus(422);
        clock.advance(Duration.ofSeconds(10));
        assertThat(second(visit, code)).hasRedirectedUrl("/home");
    }

    @Test
    void neitherSecretsNorRecoveryCodesLieInTheDatabaseAsTheyAre() {
        var rosa = cast.practitioner(Cast.LONDON);
        var secret = secretOf(rosa).bytes();
        var codes = factors.begin(rosa, rosa.account(), now(rosa)).orElseThrow();
        var id = rosa.account().value();

        var stored = owner.db()
                .sql("select secret_sealed from code_app where account_id = ?")
                .param(id)
                .query(byte[].class)
                .single();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        assertThat(owner.count(
                        "select count(*) from recovery_code where account_id = ? and code_hash = convert_to(?, 'UTF8')",
                        id,
                        codes.getFirst().replace("-", "")))
                .isZero();
        var other = cast.evaluator();
        factors.waiting(other, other.account());
        owner.db()
                .sql("update code_app set waiting_sealed = ? where account_id = ?")
                .params(stored, other.account().value())
                .update();
        assertThatThrownBy(() -> factors.waiting(other, other.account()))
                .as("another account's sealed secret")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyTouchesAColleaguesCodes() {
        var rosa = cast.practitioner(Cast.LONDON);

        assertThatThrownBy(() -> factors.freshCodes(cast.administrator(), rosa.account()))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> factors.begin(cast.manager(Cast.LONDON), rosa.account(), "000000"))
                .isInstanceOf(NotHere.class);
    }

    private AppSecret secretOf(Actor actor) {
        return factors.waiting(actor, actor.account());
    }

    private String now(Actor actor) {
        return Totp.code(secretOf(actor).bytes(), Totp.step(clock.instant()));
    }

    private static MvcTestResult first(Visit visit, String code) {
        return visit.post("/sign-in/second/app", "code", code, "_csrf", Visit.token(visit.page("/sign-in/second")));
    }

    private static MvcTestResult second(Visit visit, String code) {
        return visit.post("/sign-in/second", "code", code, "_csrf", Visit.token(visit.page("/sign-in/second")));
    }

    private static List<String> codes(MvcTestResult answer) {
        return CODE.matcher(Client.Signed.body(answer))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}

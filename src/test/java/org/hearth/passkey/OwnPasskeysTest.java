package org.hearth.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.factor.Telephones;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.testing.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Passkeys made, named and taken away by their owners, and what they stand for besides signing in. */
@HearthTest
class OwnPasskeysTest {
    private final Cast cast;
    private final Client client;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final TestClock clock;
    private final Owner owner;
    private final MockMvcTester http;
    private final Door door;

    OwnPasskeysTest(
            Cast cast,
            Client client,
            Accounts accounts,
            Passkeys passkeys,
            Telephones telephones,
            TestClock clock,
            Owner owner,
            MockMvcTester http) {
        this.cast = cast;
        this.client = client;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.clock = clock;
        this.owner = owner;
        this.http = http;
        this.door = new Door(http, accounts, telephones);
    }

    @Test
    void passkeysAreShownByTheirNamesWithWhenEachWasLastUsed() {
        var rosa = cast.practitioner(Cast.LONDON);
        var telephone = new Authenticator();
        var visit = door.signedIn(rosa);
        assertThat(visit.page("/account")).contains("Make a passkey");

        assertThat(door.make(visit, telephone, "my <telephone>")).hasRedirectedUrl("/account/passkeys");
        door.make(visit, new Authenticator(), "work laptop");
        clock.advance(Duration.ofMinutes(20));
        door.show(new Visit(http), telephone);

        assertThat(client.as(rosa).page("/account"))
                .contains("my &lt;telephone&gt;", "Last used on 2 March 2026 at 09:20", "work laptop", "Not used yet");
    }

    @Test
    void aPasskeyNeedsANameAndNothingTypedIsLost() {
        var visit = door.signedIn(cast.practitioner(Cast.LONDON));
        var token = Visit.token(visit.page("/account/passkeys"));
        var long_ = "a name that goes on and on and on and on and on";

        assertThat(visit.post("/account/passkeys/asked", "_csrf", token, "name", " "))
                .hasStatus(422);
        assertThat(visit.post("/account/passkeys", "_csrf", token, "name", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Give it a name");
        assertThat(visit.post("/account/passkeys", "_csrf", token, "name", long_))
                .hasStatus(422)
                .bodyText()
                .contains(long_, "shorter name");
    }

    @Test
    void aPasskeyThatIsNotUnlockedIsNotKept() {
        var rosa = cast.practitioner(Cast.LONDON);
        var telephone = new Authenticator();
        telephone.unlocked = false;

        assertThat(door.make(door.signedIn(rosa), telephone, "telephone"))
                .hasStatus(422)
                .bodyText()
                .contains("could not be made");
        assertThat(passkeys.own(rosa)).isEmpty();
    }

    @Test
    void aPasskeyIsMadeOnceForOneAccount() {
        var rosa = cast.practitioner(Cast.LONDON);
        var telephone = door.passkeyOf(rosa);
        var other = cast.administrator();

        assertThat(door.make(door.signedIn(other), telephone, "taken over")).hasStatus(422);

        assertThat(passkeys.own(other)).isEmpty();
        assertThat(passkeys.own(rosa)).hasSize(1);
    }

    @Test
    void whatATelephoneKeepsIsNoNumberOfOurs() {
        var rosa = cast.practitioner(Cast.LONDON);
        var one = door.passkeyOf(rosa).handle();
        var other = door.passkeyOf(cast.administrator()).handle();

        assertThat(one).hasSize(32).isNotEqualTo(other);
        assertThat(new String(one, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(rosa.account().toString());
        var id = rosa.account().value();
        assertThat(Arrays.equals(
                        Arrays.copyOf(one, 16),
                        java.nio.ByteBuffer.allocate(16)
                                .putLong(id.getMostSignificantBits())
                                .putLong(id.getLeastSignificantBits())
                                .array()))
                .isFalse();
    }

    @Test
    void beforeAPasskeyIsMadeOrRemovedItsOwnerIsAskedAgain() {
        var rosa = cast.practitioner(Cast.LONDON);
        door.passkeyOf(rosa);
        var visit = door.signedIn(rosa);
        var token = Visit.token(visit.page("/account/passkeys"));
        clock.advance(Duration.ofMinutes(11));

        for (var path : java.util.List.of("/account/passkeys/asked", "/account/passkeys", "/account/passkeys/removed"))
            assertThat(visit.post(
                            path, "_csrf", token, "name", "x", "page", "/account/passkeys", "passkey", idOf(rosa)))
                    .as(path)
                    .hasStatus(303)
                    .hasHeader("Location", "/sign-in/again?to=%2Faccount%2Fpasskeys");
        assertThat(passkeys.own(rosa)).hasSize(1);
    }

    @Test
    void aPasskeyAnswersWhenItsOwnerIsAskedAgainAndNobodyElsesDoes() {
        var rosa = cast.practitioner(Cast.LONDON);
        var own = door.passkeyOf(rosa);
        var colleagues = door.passkeyOf(cast.practitioner(Cast.LONDON));
        var visit = door.signedIn(rosa);
        clock.advance(Duration.ofMinutes(11));

        assertThat(again(visit, colleagues))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/sign-in/again?to=%2Faccount%2Fpasskeys");
        assertThat(visit.get("/account/passkeys")).as("still asked").hasStatus(303);
        assertThat(again(visit, own)).hasRedirectedUrl("/account/passkeys");
        assertThat(visit.get("/account/passkeys")).hasStatusOk();
    }

    private MvcTestResult again(Visit visit, Authenticator telephone) {
        var page = visit.page("/sign-in/again?to=/account/passkeys");
        assertThat(page).contains("Use your passkey");
        var token = Visit.token(page);
        var asked = Client.Signed.body(visit.post("/sign-in/passkey/asked", "_csrf", token));
        return visit.post(
                "/sign-in/again/passkey",
                "_csrf",
                token,
                "to",
                "/account/passkeys",
                "credential",
                telephone.show(asked));
    }

    @Test
    void aRemovedPasskeyOpensNothingAndWhoeverCameInElsewhereIsOutAtTheNextRequest() {
        var rosa = cast.practitioner(Cast.LONDON);
        var telephone = door.passkeyOf(rosa);
        var elsewhere = new Visit(http);
        door.show(elsewhere, telephone);
        assertThat(elsewhere.get("/home")).hasStatusOk();
        var here = door.signedIn(rosa);

        assertThat(remove(here, idOf(rosa))).hasRedirectedUrl("/account/passkeys");

        assertThat(elsewhere.get("/home")).hasStatus3xxRedirection();
        assertThat(here.get("/home")).hasStatusOk();
        assertThat(door.show(new Visit(http), telephone)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void somebodyElsesPasskeyIsNotThereToBeRemoved() {
        var rosa = cast.practitioner(Cast.LONDON);
        var telephone = door.passkeyOf(rosa);
        for (var nearly : java.util.List.of(cast.administrator(), cast.practitioner(Cast.LONDON))) {
            door.passkeyOf(nearly);
            assertThat(client.as(nearly).post("/account/passkeys/removed", "passkey", idOf(rosa)))
                    .hasStatus(404);
            assertThatThrownBy(() -> passkeys.askToMake(nearly, rosa.account(), "a session"))
                    .isInstanceOf(NotHere.class);
        }
        assertThat(door.show(new Visit(http), telephone)).hasRedirectedUrl("/home");
    }

    /** Two others have to help whoever has nothing to show any more: nobody gets there by a click. */
    @Test
    void theOnlyWayInStays() {
        var rosa = cast.practitioner(Cast.LONDON);
        var visit = first(rosa, new Authenticator());
        assertThat(visit.page("/account/passkeys")).contains("Your only way in");

        assertThat(remove(visit, idOf(rosa))).hasStatus(422).bodyText().contains("only way in");

        door.make(visit, new Authenticator(), "a second one");
        assertThat(remove(visit, idOf(rosa))).hasRedirectedUrl("/account/passkeys");
        assertThat(remove(visit, idOf(rosa))).hasStatus(422);
        assertThat(passkeys.own(rosa)).hasSize(1);
    }

    @Test
    void aNewColleagueMakesAPasskeyInsteadOfSettingUpATelephone() {
        var rosa = cast.practitioner(Cast.LONDON);
        var visit = first(rosa, new Authenticator());

        assertThat(visit.page("/home")).contains(rosa.name());
        assertThat(passkeys.own(rosa)).extracting(Passkey::name).containsExactly("telephone");
    }

    /** The password of an account that has a passkey is worth no more than that of one with a code app. */
    @Test
    void thePasswordAloneSetsNothingUpWhereThereIsAPasskey() {
        var rosa = cast.practitioner(Cast.LONDON);
        first(rosa, new Authenticator());
        var thief = new Visit(http);
        thief.password(accounts, rosa);

        var page = thief.page("/sign-in/second");
        assertThat(page).contains("Now your passkey").doesNotContain("square-code");
        var token = Visit.token(page);
        assertThat(thief.post("/sign-in/second/app", "_csrf", token, "code", "000000"))
                .hasRedirectedUrl("/sign-in/second");
        assertThat(thief.post("/sign-in/first-passkey/asked", "_csrf", token, "name", "x"))
                .hasStatus(404);
        assertThat(thief.post("/sign-in/first-passkey", "_csrf", token, "name", "x", "credential", "{}"))
                .hasRedirectedUrl("/sign-in/second");
        assertThat(thief.get("/home")).hasRedirectedUrl("/sign-in/second");
    }

    @Test
    void twoOthersSetPasskeysAsideWithTheCodes() {
        var rosa = cast.practitioner(Cast.LONDON);
        var telephone = door.passkeyOf(rosa);
        var in = new Visit(http);
        door.show(in, telephone);
        var name =
                accounts.find(rosa, rosa.account()).orElseThrow().signInName().orElseThrow();

        client.as(cast.administrator()).post("/resets", "signInName", name);
        assertThat(door.show(new Visit(http), telephone))
                .as("asked for is not done")
                .hasRedirectedUrl("/home");
        client.as(cast.manager(Cast.LONDON)).post("/resets/" + rosa.account());

        assertThat(in.get("/home")).hasStatus3xxRedirection();
        assertThat(door.show(new Visit(http), telephone)).hasRedirectedUrl("/sign-in");
        assertThat(passkeys.own(rosa)).isEmpty();
        assertThat(owner.count(
                        "select count(*) from passkey_owner where account_id = ?",
                        rosa.account().value()))
                .isZero();
    }

    /** Somebody's first sign-in: the password, and a passkey after it. */
    private Visit first(Actor colleague, Authenticator telephone) {
        var visit = new Visit(http);
        visit.password(accounts, colleague);
        var page = visit.page("/sign-in/second");
        assertThat(page).contains("Make a passkey", "square-code");
        var token = Visit.token(page);
        var asked = Client.Signed.body(visit.post("/sign-in/first-passkey/asked", "_csrf", token, "name", "telephone"));
        assertThat(visit.post(
                        "/sign-in/first-passkey",
                        "_csrf",
                        token,
                        "name",
                        "telephone",
                        "credential",
                        telephone.make(asked)))
                .hasRedirectedUrl("/account/passkeys");
        return visit;
    }

    private MvcTestResult remove(Visit visit, String passkey) {
        var token = Visit.token(visit.page("/account/passkeys"));
        return visit.post("/account/passkeys/removed", "_csrf", token, "passkey", passkey);
    }

    private String idOf(Actor colleague) {
        return passkeys.own(colleague).getFirst().id().toString();
    }
}

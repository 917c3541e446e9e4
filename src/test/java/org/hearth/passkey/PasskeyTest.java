package org.hearth.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.Identity;
import org.hearth.factor.Telephones;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.testing.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in with a passkey, and what does not. */
@HearthTest
class PasskeyTest {
    private final Cast cast;
    private final Accounts accounts;
    private final TestClock clock;
    private final Owner owner;
    private final MockMvcTester http;
    private final Door door;

    PasskeyTest(Cast cast, Accounts accounts, Telephones telephones, TestClock clock, Owner owner, MockMvcTester http) {
        this.cast = cast;
        this.accounts = accounts;
        this.clock = clock;
        this.owner = owner;
        this.http = http;
        this.door = new Door(http, accounts, telephones);
    }

    @Test
    void aPasskeySignsItsOwnerInAtOnceInANewSession() {
        var rosa = cast.practitioner(Cast.LONDON);
        var telephone = door.passkeyOf(rosa);
        var visit = new Visit(http);
        var token = Visit.token(visit.page("/sign-in"));
        var session = visit.cookie("hearth").getValue();

        assertThat(door.show(visit, telephone)).hasStatus(303).redirectedUrl().isEqualTo("/home");

        assertThat(visit.page("/home")).contains(rosa.name());
        assertThat(visit.cookie("hearth").getValue()).isNotEqualTo(session);
        assertThat(visit.post("/sign-out", "_csrf", token))
                .as("a token from before the sign-in is worth nothing")
                .hasRedirectedUrl("/sign-in?late");
    }

    @Test
    void whoWasGoingSomewhereGetsThere() {
        var telephone = door.passkeyOf(cast.practitioner(Cast.LONDON));
        var visit = new Visit(http);
        visit.get("/families");

        assertThat(door.show(visit, telephone)).hasRedirectedUrl("/families?continue");
    }

    @Test
    void everybodyIsAskedTheSameAndNobodysPasskeysAreListed() {
        door.passkeyOf(cast.practitioner(Cast.LONDON));

        var one = door.asked(new Visit(http));
        var other = door.asked(new Visit(http));

        assertThat(one).contains("\"allowCredentials\":[]", "\"userVerification\":\"required\"");
        assertThat(one).isNotEqualTo(other);
        assertThat(plain(one)).isEqualTo(plain(other));
    }

    @Test
    void anAuthenticatorThatItsOwnerDidNotUnlockIsRefused() {
        var telephone = door.passkeyOf(cast.practitioner(Cast.LONDON));

        telephone.unlocked = false;
        mustRefuse(door.show(new Visit(http), telephone));
        telephone.unlocked = true;

        assertThat(door.show(new Visit(http), telephone)).hasRedirectedUrl("/home");
    }

    @Test
    void anAnswerCountsOnceAndOnlyInTheSessionThatWasAsked() {
        var telephone = door.passkeyOf(cast.practitioner(Cast.LONDON));
        var asked = new Visit(http);
        var answer = telephone.show(door.asked(asked));

        var elsewhere = new Visit(http);
        door.asked(elsewhere);
        mustRefuse(door.send(elsewhere, answer));
        mustRefuse(door.send(new Visit(http), answer));
        assertThat(door.send(asked, answer)).hasRedirectedUrl("/home");

        // Back to where it was asked: the same session number would be the harm, had the question not been spent.
        var again = new Visit(http);
        var second = telephone.show(door.asked(again));
        mustRefuse(door.send(again, answer));
        mustRefuse(door.send(again, second));
    }

    @Test
    void aQuestionIsForgottenAfterFiveMinutes() {
        var telephone = door.passkeyOf(cast.practitioner(Cast.LONDON));
        var visit = new Visit(http);
        var answer = telephone.show(door.asked(visit));

        clock.advance(Duration.ofMinutes(5));

        mustRefuse(door.send(visit, answer));
    }

    @Test
    void aCopyOfAPasskeyIsFoundByItsCount() {
        var telephone = new Authenticator();
        telephone.count = 7;
        door.make(door.signedIn(cast.practitioner(Cast.LONDON)), telephone, "security key");
        assertThat(door.show(new Visit(http), telephone)).hasRedirectedUrl("/home");

        telephone.count = 3;
        mustRefuse(door.show(new Visit(http), telephone));

        telephone.count = 8;
        assertThat(door.show(new Visit(http), telephone)).hasRedirectedUrl("/home");
    }

    @Test
    void whatAnotherSiteLuredOutOfSomebodyOpensNothing() {
        var telephone = door.passkeyOf(cast.practitioner(Cast.LONDON));
        for (var origin : List.of("http://localhost:8081", "https://localhost:8080", "https://hearth.example")) {
            telephone.origin = origin;
            mustRefuse(door.show(new Visit(http), telephone));
        }
    }

    @Test
    void onesPasskeyIsNobodyElses() {
        var telephone = door.passkeyOf(cast.practitioner(Cast.LONDON));
        var other = door.passkeyOf(cast.administrator());

        telephone.claim(other.handle());

        mustRefuse(door.show(new Visit(http), telephone));
    }

    @Test
    void whoeverHasLeftIsLetInByNoPasskey() {
        var rosa = cast.practitioner(Cast.LONDON);
        var telephone = door.passkeyOf(rosa);
        var in = new Visit(http);
        door.show(in, telephone);
        leaves(rosa);

        assertThat(in.get("/home")).as("the next request").hasStatus3xxRedirection();
        mustRefuse(door.show(new Visit(http), telephone));
        assertThat(rows(rosa)).as("and nothing of it is kept").isZero();
    }

    /** The other half: were the passkey kept, it would still be the passkey of somebody who has left. */
    @Test
    void aPasskeyThatWasLeftBehindOpensNothing() {
        var rosa = cast.practitioner(Cast.LONDON);
        var telephone = door.passkeyOf(rosa);
        owner.db()
                .sql("update account set active = false where id = ?")
                .param(rosa.account().value())
                .update();

        mustRefuse(door.show(new Visit(http), telephone));
        assertThat(rows(rosa)).isEqualTo(1);

        owner.db()
                .sql("update account set active = true where id = ?")
                .param(rosa.account().value())
                .update();
        assertThat(door.show(new Visit(http), telephone)).as("without that").hasRedirectedUrl("/home");
    }

    @Test
    void ofSomebodyWhomTheDirectoryKeepsAPasskeyLetsNobodyInByItself() {
        var rosa = cast.practitioner(Cast.LONDON);
        var telephone = door.passkeyOf(rosa);
        var sam = door.passkeyOf(cast.practitioner(Cast.LONDON));
        accounts.keep(
                Actor.job("directory"),
                rosa.account(),
                new Identity("https://directory.example", rosa.account().toString()));

        mustRefuse(door.show(new Visit(http), telephone));

        var halfWay = halfWay(rosa);
        mustRefuse(door.show(halfWay(cast.practitioner(Cast.LONDON)), telephone));
        assertThat(door.show(halfWay, telephone)).as("as the second step").hasRedirectedUrl("/home");
        assertThat(halfWay.page("/account/passkeys")).contains("The passkey is the second step");
        assertThat(door.show(halfWay(rosa), sam))
                .as("another's, who needs no first step")
                .hasRedirectedUrl("/home");
    }

    /** Somebody who has shown what comes first: to the door a password and the directory's word are the same. */
    private Visit halfWay(Actor colleague) {
        var visit = new Visit(http);
        visit.password(accounts, colleague);
        return visit;
    }

    @Test
    void whatIsNoAnswerAtAllIsRefusedLikeAWrongOne() {
        var telephone = door.passkeyOf(cast.practitioner(Cast.LONDON));
        var visit = new Visit(http);
        var right = telephone.show(door.asked(visit));
        for (var wrong : List.of(
                "",
                "x",
                "null",
                "[]",
                "{}",
                "{\"response\":{}}",
                right.replaceAll("\"rawId\":\"[^\"]*\"", "\"rawId\":\"AAAA\""),
                right.replaceAll("\"id\":\"[^\"]*\",?", ""),
                right.replaceAll("\"userHandle\":\"[^\"]*\"", "\"userHandle\":null"),
                right.replaceAll("\"signature\":\"[^\"]*\"", "\"signature\":\"AAAA\""),
                right.replaceAll("\"signature\":\"[^\"]*\"", "\"signature\":\"%%%\""),
                right.replaceAll("\"authenticatorData\":\"[^\"]*\"", "\"authenticatorData\":\"AAAA\""),
                right.replaceAll("\"clientDataJSON\":\"[^\"]*\"", "\"clientDataJSON\":\"AAAA\""))) {
            door.asked(visit);
            mustRefuse(door.send(visit, wrong));
        }
    }

    /** A passkey that is refused says the same and does the same, whoever it once belonged to. */
    @Test
    void aRefusalTellsNothing() {
        var rosa = cast.practitioner(Cast.LONDON);
        var left = door.passkeyOf(rosa);
        leaves(rosa);
        var stranger = new Authenticator();

        var one = refusal(left);
        var other = refusal(stranger);

        assertThat(other).isEqualTo(one).contains("does not open this");
    }

    private String refusal(Authenticator telephone) {
        var visit = new Visit(http);
        mustRefuse(door.show(visit, telephone));
        return visit.page("/sign-in").replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1");
    }

    private void leaves(Actor colleague) {
        var administrator = cast.administrator();
        var account = accounts.find(administrator, colleague.account()).orElseThrow();
        accounts.change(administrator, account.id(), account.version(), account.roles(), false);
    }

    private long rows(Actor colleague) {
        return owner.count(
                "select count(*) from passkey where account_id = ?",
                colleague.account().value());
    }

    private static void mustRefuse(MvcTestResult answer) {
        assertThat(answer).hasStatus(303).redirectedUrl().isEqualTo("/sign-in");
    }

    private static String plain(String asked) {
        return asked.replaceAll("\"challenge\":\"[^\"]*\"", "");
    }
}

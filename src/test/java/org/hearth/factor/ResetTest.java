package org.hearth.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Links;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.testing.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HearthTest
class ResetTest {
    private final Accounts accounts;
    private final Factors factors;
    private final Cast cast;
    private final Client client;
    private final Telephones telephones;
    private final TestClock clock;
    private final Owner owner;
    private final MockMvcTester http;

    ResetTest(
            Accounts accounts,
            Factors factors,
            Cast cast,
            Client client,
            Telephones telephones,
            TestClock clock,
            Owner owner,
            MockMvcTester http) {
        this.accounts = accounts;
        this.factors = factors;
        this.cast = cast;
        this.client = client;
        this.telephones = telephones;
        this.clock = clock;
        this.owner = owner;
        this.http = http;
    }

    @Test
    void twoOthersSetAsideTheCodesAndTheColleagueIsToldAtTheNextSignIn() {
        var rosa = cast.practitioner(Cast.LONDON);
        var visit = new Visit(http);
        visit.signIn(accounts, telephones, rosa);
        var administrator = cast.administrator();
        var manager = cast.manager(Cast.LONDON);

        ask(administrator, rosa);
        assertThat(client.as(manager).page("/home")).contains(rosa.name());
        assertThat(client.as(manager).post("/resets/" + rosa.account())).hasRedirectedUrl("/resets");

        assertThat(visit.get("/home")).as("signed out").hasStatus3xxRedirection();
        visit.password(accounts, rosa);
        assertThat(visit.page("/sign-in/second")).contains("square-code", administrator.name(), manager.name());
        assertThat(owner.count(
                        "select count(*) from audit_event where account_id = ? and what = ?",
                        manager.account().value(),
                        "reset confirmed for " + rosa.account()))
                .isEqualTo(1);
    }

    @Test
    void whoAskedDoesNotConfirmNorTheColleagueNorSomebodyWithoutThatRole() {
        var rosa = cast.manager(Cast.LONDON);
        telephones.nextCode(rosa);
        var administrator = cast.administrator();
        ask(administrator, rosa);

        for (var nearly : java.util.List.of(administrator, rosa, cast.practitioner(Cast.LONDON), cast.evaluator()))
            assertThat(client.as(nearly).post("/resets/" + rosa.account()))
                    .as(nearly.name())
                    .hasStatus(404);
        assertThat(factors.since(rosa, rosa.account())).isPresent();
    }

    @Test
    void nobodyConfirmsTheirOwnAskingByAnAccountWhoseLinkTheyMade() {
        var rosa = cast.practitioner(Cast.LONDON);
        telephones.nextCode(rosa);
        var administrator = cast.administrator();
        var manager = cast.manager(Cast.LONDON);
        accounts.setPassword(Actor.job("demo"), manager.account(), "the words of before");
        Links.used(client, administrator, manager);
        ask(administrator, rosa);

        assertThat(client.as(manager).page("/home")).doesNotContain(rosa.name());
        assertThat(client.as(manager).post("/resets/" + rosa.account())).hasStatus(404);
        assertThat(factors.since(rosa, rosa.account())).isPresent();
        assertThatThrownBy(() -> owner.db()
                        .sql("update factor_reset set confirmed_by = ?, confirmed_at = now() where account_id = ?")
                        .params(manager.account().value(), rosa.account().value())
                        .update())
                .as("the database by itself")
                .hasStackTraceContaining("by another person than asked");
    }

    @Test
    void nobodyAsksForThemselves() {
        var administrator = cast.administrator();

        assertThat(client.as(administrator).post("/resets", "signInName", nameOf(administrator)))
                .hasStatus(422);
    }

    @Test
    void whatIsNotConfirmedWithinADayIsForgotten() {
        var rosa = cast.practitioner(Cast.LONDON);
        ask(cast.administrator(), rosa);

        clock.advance(Duration.ofHours(25));

        assertThat(client.as(cast.administrator()).post("/resets/" + rosa.account()))
                .hasStatus(404);
    }

    /** Were the question left out of the code, the table itself would still refuse. */
    @Test
    void theDatabaseTakesNoResetByOneAlone() {
        var rosa = cast.practitioner(Cast.LONDON);
        var administrator = cast.administrator();
        ask(administrator, rosa);

        assertThatThrownBy(() -> owner.db()
                        .sql("update factor_reset set confirmed_by = asked_by, confirmed_at = now() where"
                                + " account_id = ?")
                        .param(rosa.account().value())
                        .update())
                .hasMessageContaining("check");
    }

    @Test
    void nobodySignsAColleagueOutWithoutBeingTheirsToHelp() {
        assertThatThrownBy(
                        () -> accounts.signOut(cast.intake(), cast.evaluator().account()))
                .isInstanceOf(NotHere.class);
    }

    private void ask(Actor asker, Actor colleague) {
        assertThat(client.as(asker).post("/resets", "signInName", nameOf(colleague)))
                .hasRedirectedUrl("/resets");
    }

    private String nameOf(Actor colleague) {
        return accounts.find(colleague, colleague.account())
                .orElseThrow()
                .signInName()
                .orElseThrow();
    }
}

package org.hearth.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HearthTest
class PeoplePagesTest {
    private final Accounts accounts;
    private final Cast cast;
    private final Client client;
    private final Owner owner;

    PeoplePagesTest(Accounts accounts, Cast cast, Client client, Owner owner) {
        this.accounts = accounts;
        this.cast = cast;
        this.client = client;
        this.owner = owner;
    }

    @Test
    void anAdministratorAddsAColleagueWhoChoosesTheirOwnPassword() {
        var administrator = client.as(cast.administrator());
        var name = "ana." + UUID.randomUUID();

        var added = administrator.post(
                "/people/new", "name", "Ana", "signInName", name, "roles", "practitioner", "sites", "london");
        assertThat(added).hasStatus(303);
        var page = Objects.requireNonNull(added.getResponse().getHeader("Location"));
        assertThat(administrator.page(page))
                .contains("Waiting to be confirmed: Practitioner; London (asked on 2 March 2026)", name, "no role yet");
        var manager = cast.manager(Cast.LONDON);
        confirm(manager, page.substring("/people/".length()));
        assertThat(administrator.page(page)).contains("Practitioner", "London");

        var link = Client.Signed.body(administrator.post(page + "/link"))
                .replaceAll("(?s).*http://localhost(/welcome\\?token=[\\w-]+).*", "$1");
        var token = link.substring(link.indexOf('=') + 1);
        assertThat(client.visitor().page(link)).contains("Choose a password");
        assertThat(client.visitor().post("/welcome", "token", token, "password", "short"))
                .hasStatus(422);
        assertThat(client.visitor().post("/welcome", "token", token, "password", "four words of hers"))
                .hasRedirectedUrl("/sign-in");
        assertThat(client.visitor().get(link)).as("a second time").hasStatus(404);
        assertThat(client.as(manager).page("/home")).contains("was it them who chose a password?");
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndWhatWasTypedStays() {
        var answer = client.as(cast.administrator()).post("/people/new", "name", "Béla", "signInName", "a b");

        assertThat(answer).hasStatus(422);
        assertThat(Client.Signed.body(answer))
                .contains("value=\"Béla\"", "value=\"a b\"")
                .contains("id=\"signInName-error\"", "id=\"roles-error\"", "href=\"#roles\"");
    }

    @Test
    void nobodyButAnAdministratorFindsThesePages() {
        var somebody = cast.practitioner(Cast.LONDON).account();
        for (var other : List.of(
                cast.manager(Cast.LONDON),
                cast.practitioner(Cast.LONDON),
                cast.intake(),
                cast.safeguardingAdvisor(),
                cast.evaluator())) {
            for (var path : List.of("/people", "/people/new", "/people/" + somebody)) {
                assertThat(client.as(other).get(path)).as(path + " as " + other).hasStatus(404);
            }
            assertThat(client.as(other).post("/people/" + somebody + "/link")).hasStatus(404);
        }
        assertThat(client.visitor().get("/people")).hasStatus(302);
    }

    @Test
    void aColleagueWhoLeavesIsOutAtTheNextPage() {
        var leaver = cast.practitioner(Cast.LONDON);
        var path = "/people/" + leaver.account();
        assertThat(client.as(leaver).get("/home")).hasStatusOk();

        assertThat(client.as(cast.administrator())
                        .post(path, "version", version(leaver), "roles", "practitioner", "active", "no"))
                .hasStatus(303);

        assertThat(client.as(leaver).get("/home")).hasStatus3xxRedirection();
    }

    @Test
    void aChangeMadeMeanwhileIsNotOverwrittenUnseen() {
        var colleague = cast.practitioner(Cast.LONDON);
        var path = "/people/" + colleague.account();
        var first = version(colleague);
        client.as(cast.administrator()).post(path, "version", first, "roles", "evaluator");

        var second = client.as(cast.administrator()).post(path, "version", first, "roles", "intake");

        assertThat(second).hasStatus(422);
        assertThat(Client.Signed.body(second)).contains("Somebody changed this account meanwhile", "Evaluator");
        assertThat(client.as(cast.administrator()).page(path)).contains("value=\"evaluator\" checked");
    }

    @Test
    void administratorsCannotShutThemselvesOut() {
        var administrator = cast.administrator();

        var answer = client.as(administrator)
                .post("/people/" + administrator.account(), "version", version(administrator), "active", "no");

        assertThat(answer).hasStatus(422);
        assertThat(Client.Signed.body(answer)).contains("ask another administrator");
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() {
        var colleague = cast.evaluator();
        accounts.setPassword(Actor.job("demo"), colleague.account(), "the old four words");

        assertThat(client.as(colleague)
                        .post("/account", "oldPassword", "a guess at it", "password", "the new four words"))
                .hasStatus(422);
        assertThat(client.as(colleague)
                        .post("/account", "oldPassword", "the old four words", "password", "the new four words"))
                .hasRedirectedUrl("/account");
    }

    private void confirm(Actor second, String account) {
        var gift = owner.db()
                .sql("select id::text from role_gift where account_id = ?::uuid and confirmed_by is null")
                .param(account)
                .query(String.class)
                .single();
        assertThat(client.as(second).post("/roles/" + gift)).hasRedirectedUrl("/roles");
    }

    /** Nobody is alone: somebody else has chosen a password before. */
    @BeforeEach
    void somebodyElseWorksHere() {
        accounts.setPassword(Actor.job("demo"), cast.manager(Cast.LONDON).account(), "the first four words");
    }

    private String version(Actor colleague) {
        return Integer.toString(
                accounts.find(colleague, colleague.account()).orElseThrow().version());
    }
}

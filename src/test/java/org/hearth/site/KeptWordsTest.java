package org.hearth.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.factor.Telephones;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HearthTest
class KeptWordsTest {
    private final Accounts accounts;
    private final Cast cast;
    private final Telephones telephones;
    private final MockMvcTester http;
    private final Owner owner;

    KeptWordsTest(Accounts accounts, Cast cast, Telephones telephones, MockMvcTester http, Owner owner) {
        this.accounts = accounts;
        this.cast = cast;
        this.telephones = telephones;
        this.http = http;
        this.owner = owner;
    }

    @Test
    void aFormSentAfterSignInHasRunOutIsThereAgainAfterSigningIn() {
        var administrator = cast.administrator();
        var visit = new Visit(http);

        assertThat(late(visit, administrator)).hasStatus(303).hasHeader("Location", "/sign-in?kept");
        assertThat(visit.page("/sign-in?kept")).contains("What you typed is kept");
        assertThat(visit.signIn(accounts, telephones, administrator)).hasRedirectedUrl("/people/new");

        assertThat(visit.page("/people/new"))
                .contains("Your words were kept. Check and save.")
                .contains("value=\"Zoë &lt;late&gt;\"".replace("&gt;", ">"))
                .contains("value=\"practitioner\" checked");
        assertThat(visit.page("/people/new")).as("again, when looked at again").contains("Zoë");
    }

    @Test
    void somebodyElseAtTheSameBrowserSeesNothingOfThem() {
        var visit = new Visit(http);
        late(visit, cast.administrator());

        visit.signIn(accounts, telephones, cast.administrator());

        assertThat(visit.page("/people/new"))
                .contains("Add a colleague")
                .doesNotContain("Zoë")
                .doesNotContain("kept");
    }

    @Test
    void wordsAreForgottenOnceTheFormIsSentAgain() {
        var administrator = cast.administrator();
        var visit = new Visit(http);
        late(visit, administrator);
        visit.signIn(accounts, telephones, administrator);

        var token = Visit.token(visit.page("/people/new"));
        visit.post(
                "/people/new",
                "_csrf",
                token,
                "who",
                administrator.account().toString(),
                "page",
                "/people/new",
                "name",
                "");

        assertThat(visit.page("/people/new")).doesNotContain("Zoë");
    }

    @Test
    void passwordsAreNeverKept() {
        var administrator = cast.administrator();
        var visit = new Visit(http);
        var id = administrator.account().toString();
        visit.post(
                "/account", "who", id, "page", "/account", "oldPassword", "tell nobody 1", "password", "tell nobody 2");

        visit.signIn(accounts, telephones, administrator);

        assertThat(visit.page("/account")).doesNotContain("tell nobody");
    }

    /** Its key was let go of: nothing is held, and nobody is shown an error. */
    @Test
    void aSessionThatOpensNoMoreIsAnEmptyOne() {
        var administrator = cast.administrator();
        var visit = new Visit(http);
        late(visit, administrator);
        assertThat(owner.db()
                        .sql("update spring_session_attributes set attribute_bytes = 'sealed by another key'::bytea"
                                + " where session_primary_id ="
                                + " (select primary_id from spring_session order by creation_time desc limit 1)")
                        .update())
                .isPositive();

        assertThat(visit.get("/sign-in")).hasStatus(200);
        visit.signIn(accounts, telephones, administrator);

        assertThat(visit.page("/people/new")).contains("Add a colleague").doesNotContain("Zoë");
    }

    @Test
    void aFormCannotSendItsReaderToAnotherSite() {
        var elsewhere = new Visit(http).post("/refer", "who", "", "page", "//elsewhere.example/");

        assertThat(elsewhere).hasStatus(303).hasHeader("Location", "/refer");
    }

    private static MvcTestResult late(Visit visit, Actor administrator) {
        return visit.post(
                "/people/new",
                "_csrf",
                "from before",
                "who",
                administrator.account().toString(),
                "page",
                "/people/new",
                "name",
                "Zoë <late>",
                "_roles",
                "on",
                "roles",
                "practitioner");
    }
}

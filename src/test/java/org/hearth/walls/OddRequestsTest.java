package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no form of ours sends is not there, as quietly as what is not yours; and words are kept whatever came along with them. */
@HearthTest
class OddRequestsTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;

    private Household home;

    OddRequestsTest(Cast cast, Client client, Owner owner) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
    }

    /** Words pasted from elsewhere sometimes carry a character that no database keeps. */
    @Test
    void wordsWithANullInThemAreKeptWithoutIt() {
        var robin = client.as(home.mothersPractitioner());
        var consent = "/files/" + home.mother().caseFile() + "/consent";

        assertThat(robin.post(consent, consented("In pl\0ain words\0"))).hasStatus(303);

        assertThat(robin.page(consent)).contains("In plain words");
    }

    /** A supervisor reads how a parent may be reached; sending the form says no more than that there is none. */
    @Test
    void whoMayReadAFileAndNotChangeItFindsNoForm() {
        var supervisor = cast.practitioner(Cast.LONDON);
        owner.db()
                .sql("insert into case_grant (case_file_id, account_id, reason, words, granted_by)"
                        + " values (?, ?, 'supervision', 'tried in a test', ?)")
                .params(
                        home.mother().caseFile().value(),
                        supervisor.account().value(),
                        home.manager().account().value())
                .update();
        var consent = "/files/" + home.mother().caseFile() + "/consent";

        assertThat(client.as(supervisor).get(consent)).hasStatusOk();
        assertThat(client.as(supervisor).post(consent, consented("Nothing of mine")))
                .hasStatus(404);
        assertThat(owner.count(
                        "select count(*) from consent where case_file_id = ?",
                        home.mother().caseFile().value()))
                .isZero();
        assertThat(client.as(home.mothersPractitioner()).post(consent, consented("Something of mine")))
                .hasStatus(303);
    }

    private static String[] consented(String words) {
        return new String[] {
            "id", UUID.randomUUID().toString(),
            "asked.day", "2",
            "asked.month", "3",
            "asked.year", "2026",
            "explained", words,
            "answer", "yes"
        };
    }

    @Test
    void aRoleOrASiteThatNoFormOffersIsNotThere() {
        var administrator = client.as(cast.administrator());
        for (var field : new String[][] {{"roles", "queen"}, {"sites", "nowhere"}}) {
            var name = "odd." + UUID.randomUUID();
            assertThat(administrator.post(
                            "/people/new", "name", "Odd", "signInName", name, "roles", "intake", field[0], field[1]))
                    .hasStatus(404);
            assertThat(owner.count("select count(*) from account where sign_in_name = ?", name))
                    .isZero();
        }
    }

    @Test
    void anIdThatIsNoneIsNotThere() {
        var robin = client.as(home.mothersPractitioner());
        var plan = "/files/" + home.mother().caseFile() + "/plan/getting_started";

        assertThat(robin.post(plan, "baby", "no id", "what", "added")).hasStatus(404);
        assertThat(robin.post(plan, "id", "no id", "what", "added")).hasStatus(404);
    }

    @Test
    void aFormOfAnotherTypeIsNotRead() {
        assertThat(client.as(cast.administrator()).post("/import", "people.csv", "a,b"))
                .hasStatus(404);
    }
}

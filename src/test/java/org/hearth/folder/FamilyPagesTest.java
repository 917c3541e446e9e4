package org.hearth.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.family.Families;
import org.hearth.family.Relationship;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.junit.jupiter.api.Test;

@HearthTest
class FamilyPagesTest {
    private final Cast cast;
    private final Client client;
    private final Families families;

    FamilyPagesTest(Cast cast, Client client, Families families) {
        this.cast = cast;
        this.client = client;
        this.families = families;
    }

    @Test
    void aPractitionersListShowsWhomTheyWorkWithAndWhatIsNow() {
        var home = cast.family();

        assertThat(client.as(home.mothersPractitioner()).page("/families"))
                .contains("Maya Okafor", "10 weeks to go", "Getting Started", "1 parent")
                .doesNotContain("Daniel Reyes");
    }

    @Test
    void aManagersListCanBeNarrowed() {
        var home = cast.family(Cast.BLACKPOOL);
        var manager = client.as(home.manager());

        assertThat(manager.page(
                        "/families?practitioner=" + home.fathersPractitioner().account()))
                .contains("Daniel Reyes", home.mothersPractitioner().name());
        var robin = home.mothersPractitioner();
        assertThat(manager.page("/families?practitioner=" + robin.account()))
                .contains("/files/" + home.mother().caseFile(), "Maya Okafor")
                .doesNotContain("/files/" + home.father().caseFile());
    }

    /** A name in an address would stay in histories and logs. */
    @Test
    void theListIsNotNarrowedByAName() {
        var home = cast.family();

        assertThat(client.as(home.mothersPractitioner()).page("/families?name=nobody"))
                .contains("Maya Okafor")
                .doesNotContain("name=\"name\"");
    }

    @Test
    void aParentSaysHowThingsStandAndThePlanFollows() {
        var home = cast.family();
        var robin = client.as(home.mothersPractitioner());
        var path = "/files/" + home.mother().caseFile();

        assertThat(robin.page(path + "/plan")).contains("Ask which form fits");
        assertThat(robin.post(path + "/couple", "version", "1", "relationship", "separated"))
                .hasStatus(303);
        assertThat(robin.page(path + "/plan")).contains("parents who bring up their children apart");
        assertThat(robin.post(path + "/couple", "version", "1", "relationship", "separated"))
                .hasStatus(303);
    }

    @Test
    void anAnswerThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var home = cast.family();
        families.say(home.manager(), home.mother().id(), 1, Relationship.TOGETHER);

        var answer = client.as(home.mothersPractitioner())
                .post("/files/" + home.mother().caseFile() + "/couple", "version", "1", "relationship", "separated");

        assertThat(answer).hasStatus(422).bodyText().contains("It now says: Together");
        assertThat(families.person(home.manager(), home.mother().id()).relationship())
                .contains(Relationship.TOGETHER);
    }

    @Test
    void noAnswerGetsAMessageBesideTheField() {
        var home = cast.family();

        assertThat(client.as(home.mothersPractitioner())
                        .post("/files/" + home.mother().caseFile() + "/couple", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("relationship-error", "Choose one answer");
    }

    @Test
    void aStandingWithSocialCareBeginsAndTheOneBeforeItEnds() {
        var home = cast.family();
        var robin = client.as(home.mothersPractitioner());
        var path = "/files/" + home.baby().caseFile();

        robin.post(path + "/care", "status", "cin", "from.day", "5", "from.month", "1", "from.year", "2026");
        robin.post(path + "/care", "status", "cpp", "from.day", "1", "from.month", "2", "from.year", "2026");
        robin.post(path + "/care", "status", "cpp", "from.day", "1", "from.month", "2", "from.year", "2026");

        assertThat(robin.page(path))
                .contains("Child protection plan", "From 1 February 2026, and now")
                .contains("Child in need", "From 5 January 2026 until 1 February 2026");
        assertThat(families.careStatuses(home.fathersPractitioner(), home.baby().id()))
                .hasSize(2);
    }

    @Test
    void aStandingFromTheFutureIsRefusedWithAMessage() {
        var home = cast.family();
        var path = "/files/" + home.baby().caseFile() + "/care";

        assertThat(client.as(home.mothersPractitioner())
                        .post(path, "status", "cin", "from.day", "3", "from.month", "3", "from.year", "2026"))
                .hasStatus(422)
                .bodyText()
                .contains("must be today or earlier", "value=\"2026\"");
        assertThat(families.careStatuses(home.manager(), home.baby().id())).isEmpty();
    }
}

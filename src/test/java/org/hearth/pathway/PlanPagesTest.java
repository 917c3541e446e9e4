package org.hearth.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;

@HearthTest
class PlanPagesTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;

    PlanPagesTest(Cast cast, Client client, Owner owner) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
    }

    @Test
    void thePlanBeforeTheBirthRestsOnTheDueDate() {
        var home = cast.family();

        assertThat(client.as(home.mothersPractitioner())
                        .page("/files/" + home.mother().caseFile() + "/plan"))
                .contains("Getting Started", "Opening Doors", "Birth to 3 months: about 11 May 2026 to 11 August 2026")
                .contains("until the second birthday, about 11 May 2028");
        assertThat(client.as(home.fathersPractitioner())
                        .page("/files/" + home.father().caseFile() + "/plan"))
                .contains("Basic Tools");
    }

    @Test
    void aModuleIsFinishedOnceHoweverOftenTheFormIsSent() {
        var home = cast.family();
        var robin = client.as(home.mothersPractitioner());
        var plan = "/files/" + home.mother().caseFile() + "/plan";
        var id = UUID.randomUUID().toString();

        assertThat(robin.post(plan + "/getting_started", "id", id, "what", "finished"))
                .hasStatus(303);
        assertThat(robin.post(plan + "/getting_started", "id", id, "what", "finished"))
                .hasStatus(303);

        assertThat(robin.page(plan)).contains("Finished on 2 March 2026.");
        assertThat(owner.count("select count(*) from plan_mark where id = ?", UUID.fromString(id)))
                .isEqualTo(1);
    }

    @Test
    void whatWasSaidCanBeTakenBack() {
        var home = cast.family();
        var robin = client.as(home.mothersPractitioner());
        var plan = "/files/" + home.mother().caseFile() + "/plan";
        robin.post(plan + "/getting_started", "what", "finished");

        robin.post(plan + "/getting_started", "what", "back");

        assertThat(robin.page(plan)).doesNotContain("Finished on");
    }

    @Test
    void aModuleIsSetAsideOnlyWithAReason() {
        var home = cast.family();
        var robin = client.as(home.mothersPractitioner());
        var nbo = "/files/" + home.mother().caseFile() + "/plan/nbo";

        assertThat(robin.post(nbo, "what", "set_aside", "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("words-error");
        assertThat(robin.post(nbo, "what", "set_aside", "words", "She would rather not be watched."))
                .hasStatus(303);
        assertThat(robin.page("/files/" + home.mother().caseFile() + "/plan"))
                .contains("She would rather not be watched.");
    }

    @Test
    void whatIsSaidOfTheMothersPlanStaysInTheMothersFile() {
        var home = cast.family();
        var fathers = "/files/" + home.father().caseFile() + "/plan";
        var before = withoutToken(client.as(home.fathersPractitioner()).page(fathers));

        client.as(home.mothersPractitioner())
                .post("/files/" + home.mother().caseFile() + "/plan/wheres_the_baby", "what", "finished");

        assertThat(withoutToken(client.as(home.fathersPractitioner()).page(fathers)))
                .isEqualTo(before);
        assertThat(client.as(home.mothersPractitioner()).post(fathers + "/nbo", "what", "finished"))
                .hasStatus(404);
    }

    @Test
    void extraSupportIsChosen() {
        var home = cast.family();
        var robin = client.as(home.mothersPractitioner());
        var plan = "/files/" + home.mother().caseFile() + "/plan";

        assertThat(robin.page(plan + "/extra_recovery_support")).contains("Choose this for the plan");
        robin.post(plan + "/extra_recovery_support", "what", "chosen");

        assertThat(robin.page(plan)).contains("12 months to 24 months: about 11 May 2027 to 11 May 2028");
    }

    @Test
    void aModuleOfAnotherNameIsNotHere() {
        var home = cast.family();

        assertThat(client.as(home.mothersPractitioner())
                        .get("/files/" + home.mother().caseFile() + "/plan/needlework"))
                .hasStatus(404);
        assertThat(client.as(home.mothersPractitioner())
                        .post("/files/" + home.mother().caseFile() + "/plan/nbo", "what", "nothing"))
                .hasStatus(404);
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}

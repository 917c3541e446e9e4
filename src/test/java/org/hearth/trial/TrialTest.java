package org.hearth.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.family.Person;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Managers alone know into which arm a parent was randomised; of the other parent it says nothing. */
@HearthTest
class TrialTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;

    TrialTest(Cast cast, Client client, Owner owner) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
    }

    @Test
    void aManagerWritesTheArmDownAndPutsItRight() {
        var home = cast.family();

        assertThat(randomised(home.manager(), home.mother(), "1", "intervention"))
                .hasStatus(303);
        assertThat(randomised(home.manager(), home.mother(), "2", "usual_care")).hasStatus(303);

        assertThat(client.as(home.manager()).page(page(home.mother())))
                .contains("Usual care", "Intervention", "no longer counts", "1 March 2026");
        assertThat(client.as(home.manager()).page("/files/" + home.mother().caseFile()))
                .contains("Usual care, randomised on 1 March 2026");
    }

    /** Nearly allowed: they work with this very parent, or read the file, and must not know. */
    @Test
    void whoWorksWithTheParentDoesNotKnow() {
        var home = cast.family();
        randomised(home.manager(), home.mother(), "1", "intervention");
        var advisor = cast.safeguardingAdvisor();

        for (var nearly : List.of(
                home.mothersPractitioner(),
                home.fathersPractitioner(),
                advisor,
                cast.evaluator(),
                cast.administrator(),
                cast.manager(Cast.BLACKPOOL))) {
            assertThat(client.as(nearly).get(page(home.mother())))
                    .as(nearly.toString())
                    .hasStatus(404);
            assertThat(randomised(nearly, home.mother(), "2", "usual_care"))
                    .as(nearly.toString())
                    .hasStatus(404);
        }
        assertThat(client.as(home.mothersPractitioner())
                        .page("/files/" + home.mother().caseFile()))
                .doesNotContain("Intervention", "Trial", "/trial");
    }

    /** Also where families were randomised together: each file says its own, and a manager who works with one parent sees that alone. */
    @Test
    void theArmOfOneParentIsNotInTheOthersFile() {
        var both = cast.colleague("Morgan", java.util.Set.of(Role.TEAM_MANAGER, Role.PRACTITIONER), Cast.LONDON);
        var home = cast.family(Cast.LONDON, both, cast.practitioner(Cast.LONDON), cast.manager(Cast.LONDON));
        randomised(home.manager(), home.father(), "1", "usual_care");

        assertThat(client.as(home.manager()).page(page(home.mother()))).doesNotContain("Randomised on");
        assertThat(client.as(home.manager()).page("/files/" + home.mother().caseFile()))
                .contains("In no trial");
        assertThat(client.as(both).get(page(home.father()))).hasStatus(404);
        assertThat(client.as(both).page("/files/" + home.mother().caseFile())).doesNotContain("Usual care");
    }

    @Test
    void twoWhoWriteAtOnceAreToldAndNothingIsWrittenOver() {
        var home = cast.family();
        randomised(home.manager(), home.mother(), "1", "intervention");

        var second = randomised(home.manager(), home.mother(), "1", "usual_care");

        assertThat(second)
                .hasStatus(422)
                .bodyText()
                .contains("Somebody else wrote this down meanwhile", "Intervention");
        assertThat(owner.count(
                        "select count(*) from trial_arm where case_file_id = ?",
                        home.mother().caseFile().value()))
                .isOne();
    }

    @Test
    void whatIsMissingIsSaidAndAChildsFileHasNoArm() {
        var home = cast.family();
        assertThat(client.as(home.manager()).post(page(home.mother()), "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the arm", "The day is missing");
        assertThat(randomised(home.manager(), home.baby(), "1", "intervention")).hasStatus(404);
        assertThat(client.as(home.manager()).get(page(home.baby()))).hasStatus(404);
    }

    private MvcTestResult randomised(Actor actor, Person parent, String version, String arm) {
        return client.as(actor)
                .post(page(parent), "version", version, "arm", arm, "on.day", "1", "on.month", "3", "on.year", "2026");
    }

    private static String page(Person parent) {
        return "/files/" + parent.caseFile() + "/trial";
    }
}

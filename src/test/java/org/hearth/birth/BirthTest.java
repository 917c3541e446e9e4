package org.hearth.birth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hearth.access.CaseFileId;
import org.hearth.family.Families;
import org.hearth.family.Names;
import org.hearth.family.Sex;
import org.hearth.pathway.Plan;
import org.hearth.pathway.PlanItem;
import org.hearth.pathway.Plans;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HearthTest
class BirthTest {
    /** Nine days before the due date of the cast's babies, which is ten weeks after 2 March 2026. */
    private static final LocalDate BORN = LocalDate.of(2026, 5, 2);

    private final Cast cast;
    private final Client client;
    private final Families families;
    private final Plans plans;
    private final TestClock clock;
    private final Owner owner;

    BirthTest(Cast cast, Client client, Families families, Plans plans, TestClock clock, Owner owner) {
        this.cast = cast;
        this.client = client;
        this.families = families;
        this.plans = plans;
        this.clock = clock;
        this.owner = owner;
    }

    @Test
    void theChangesAreShownBeforeAnythingIsSaved() {
        var home = afterTheBirth();

        var page = send(home, BORN, "1", "");

        assertThat(page).hasStatus(200);
        assertThat(body(page))
                .contains("Nothing is saved yet", "The plan for Maya Okafor")
                .contains("about 11 May 2026 to 11 August 2026", "2 May 2026 to 2 August 2026")
                .doesNotContain("Reyes");
        assertThat(families.person(home.manager(), home.baby().id()).isUnborn()).isTrue();
    }

    @Test
    void whatWasShownIsWhatHappensInBothParentsPlans() {
        var home = afterTheBirth();
        var shown = plans.afterBirth(home.manager(), home.baby().id(), BORN);

        assertThat(send(home, BORN, "1", "yes")).hasStatus(303);

        assertThat(shown).hasSize(2);
        for (var parent : shown) {
            var plan = plan(home, parent.parent().caseFile());
            for (var change : parent.changes()) {
                assertThat(plan.items())
                        .extracting(PlanItem::window)
                        .contains(change.after().window());
                assertThat(item(plan, change.after()).state())
                        .isEqualTo(change.after().state());
            }
        }
        assertThat(client.as(home.fathersPractitioner())
                        .page("/files/" + home.father().caseFile() + "/plan"))
                .contains("2 May 2026 to 2 August 2026");
    }

    @Test
    void sentTwiceABirthIsRecordedOnce() {
        var home = afterTheBirth();

        assertThat(send(home, BORN, "1", "yes")).hasStatus(303);
        assertThat(send(home, BORN, "1", "yes")).hasStatus(303);

        assertThat(owner.count(
                        "select count(*) from audit_event where case_file_id = ? and what = 'birth recorded'",
                        home.baby().caseFile().value()))
                .isEqualTo(1);
    }

    @Test
    void aBirthInTheFutureGetsAMessageBesideTheField() {
        var home = afterTheBirth();

        var page = send(home, clock.today().plusDays(1), "1", "yes");

        assertThat(page).hasStatus(422);
        assertThat(body(page)).contains("born-error", "must be today or earlier", "value=\"Robin\"");
    }

    @Test
    void aDayFarFromTheDueDateIsAskedAboutAgain() {
        var home = afterTheBirth();
        var early = LocalDate.of(2026, 1, 2);

        assertThat(send(home, early, "1", "yes")).hasStatus(422).bodyText().contains("weeks before the due date");
        var sure = client.as(home.mothersPractitioner())
                .post(
                        path(home),
                        "version",
                        "1",
                        "born.day",
                        "2",
                        "born.month",
                        "1",
                        "born.year",
                        "2026",
                        "sure",
                        "yes");
        assertThat(sure).hasStatus(200).bodyText().contains("What this changes");
    }

    @Test
    void aDayOfBirthCanBeCorrectedAndTheWindowsMoveBack() {
        var home = afterTheBirth();
        send(home, BORN, "1", "yes");

        assertThat(send(home, BORN.minusDays(2), "2", "yes")).hasStatus(303);

        assertThat(plan(home, home.mother().caseFile()).ending()).contains(LocalDate.of(2028, 4, 30));
    }

    @Test
    void aBirthThatSomebodyElseRecordedMeanwhileIsNotOverwritten() {
        var home = afterTheBirth();
        families.recordBirth(
                home.fathersPractitioner(),
                home.baby().id(),
                1,
                BORN.plusDays(1),
                new Names("Sky", "Reyes"),
                Sex.FEMALE);

        var page = send(home, BORN, "1", "yes");

        assertThat(page).hasStatus(422);
        assertThat(body(page)).contains("It now says: Sky Reyes, born on 3 May 2026", "value=\"Robin\"");
        assertThat(families.person(home.manager(), home.baby().id()).dateOfBirth())
                .contains(BORN.plusDays(1));
    }

    @Test
    void onlyABabysFileHasABirth() {
        var home = afterTheBirth();

        assertThat(client.as(home.mothersPractitioner())
                        .get("/files/" + home.mother().caseFile() + "/birth"))
                .hasStatus(404);
        assertThat(client.as(cast.family().mothersPractitioner()).post(path(home), "version", "1"))
                .hasStatus(404);
    }

    private Household afterTheBirth() {
        var home = cast.family();
        clock.set(LocalDate.of(2026, 5, 5));
        return home;
    }

    private MvcTestResult send(Household home, LocalDate born, String version, String confirmed) {
        return client.as(home.mothersPractitioner())
                .post(
                        path(home),
                        "version",
                        version,
                        "born.day",
                        Integer.toString(born.getDayOfMonth()),
                        "born.month",
                        Integer.toString(born.getMonthValue()),
                        "born.year",
                        Integer.toString(born.getYear()),
                        "givenName",
                        "Robin",
                        "familyName",
                        "Okafor",
                        "sex",
                        "male",
                        "confirmed",
                        confirmed);
    }

    private Plan plan(Household home, CaseFileId parent) {
        return plans.of(home.manager(), parent).orElseThrow();
    }

    private static PlanItem item(Plan plan, PlanItem like) {
        return plan.items().stream()
                .filter(item -> item.module().equals(like.module()))
                .findFirst()
                .orElseThrow();
    }

    private static String path(Household home) {
        return "/files/" + home.baby().caseFile() + "/birth";
    }

    private static String body(MvcTestResult result) {
        return Client.Signed.body(result);
    }
}

package org.hearth.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.family.Person;
import org.hearth.family.PersonRole;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.walls.Furniture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** In an emergency one parent's file opens to somebody it is closed to: for four hours, seen by all who answer for it. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=emergencies")
class EmergencyTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;

    EmergencyTest(Cast cast, Client client, Owner owner, TestClock clock) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
    }

    @Test
    void oneParentsFileOpensToAColleagueAndTheOtherParentsStaysClosed() {
        var home = cast.family();
        var colleague = cast.practitioner(Cast.BLACKPOOL);
        assertThat(statuses(colleague, home)).containsOnly(404);

        assertThat(open(colleague, home.mother()))
                .hasRedirectedUrl("/files/" + home.mother().caseFile());

        assertThat(statuses(colleague, home)).containsExactly(200, 404, 200, 200);
        assertThat(client.as(colleague).page("/tasks"))
                .as("on every page while it lasts")
                .contains("You opened a file in an emergency", "End it now");
        assertThat(owner.count(
                        "select count(*) from case_grant where account_id = ? and until_at > now() + interval '4"
                                + " hours'",
                        colleague.account().value()))
                .isZero();
    }

    @Test
    void theFileItselfSaysWhenItClosesAndOffersNoWayToItself() {
        var home = cast.family();
        var colleague = cast.practitioner(Cast.LONDON);
        open(colleague, home.mother());

        assertThat(client.as(colleague).page("/files/" + home.mother().caseFile()))
                .contains("It closes at ", "End it now")
                .doesNotContain("Go to the file", ">Letters<");
        assertThat(client.as(colleague).page("/tasks")).contains("Go to the file");
    }

    @Test
    void itReachesNoNotesOfSessions() {
        var home = cast.family();
        new Furniture(client, clock).furnish(home.mothersPractitioner(), home.mother(), "lavender");
        var colleague = cast.practitioner(Cast.LONDON);
        open(colleague, home.mother());

        var pages = owner.db()
                .sql("select '/sessions/' || id from session where case_file_id = ?")
                .param(home.mother().caseFile().value())
                .query(String.class)
                .list();
        assertThat(pages).isNotEmpty();
        assertThat(Stream.concat(
                                pages.stream(),
                                Stream.of("/files/" + home.mother().caseFile()))
                        .map(path -> Client.Signed.body(client.as(colleague).get(path))))
                .noneMatch(body -> body.contains("We spoke of lavender")
                        || body.contains("Ring lavender")
                        || body.contains("No note has been written"));
        assertThat(pages.stream()
                        .map(path -> Client.Signed.body(
                                client.as(home.mothersPractitioner()).get(path))))
                .anyMatch(body -> body.contains("We spoke of lavender") && body.contains("Ring lavender"));
    }

    @Test
    void whoWorksWithOneParentNeverOpensTheOtherNorWhoOpenedOneInAnEmergency() {
        var home = cast.family();
        assertThat(open(home.fathersPractitioner(), home.mother())).hasStatus(422);

        var colleague = cast.practitioner(Cast.LONDON);
        open(colleague, home.mother());
        assertThat(open(colleague, home.father())).hasStatus(422);
        assertThat(statuses(colleague, home)).containsExactly(200, 404, 200, 200);
    }

    @ParameterizedTest
    @EnumSource(names = {"MOTHER", "FATHER"})
    void norWhoseWorkWithTheOtherEndedBeforeTheCaseloadWasBroughtIn(PersonRole left) {
        var former = cast.colleague("Robin", Set.of(Role.PRACTITIONER, Role.SAFEGUARDING_ADVISOR), Cast.LONDON);
        var home = cast.broughtIn(left, former);
        var other = left == PersonRole.MOTHER ? home.father() : home.mother();

        assertThat(open(former, other)).hasStatus(422);
        assertThat(client.as(former).get("/files/" + other.caseFile())).hasStatus(404);

        var colleague = cast.practitioner(Cast.LONDON);
        assertThat(open(colleague, other)).hasStatus(303);
        var review = "/emergency/" + idOf(colleague);
        assertThat(client.as(former).get(review)).as("nor looks at why").hasStatus(404);
        assertThat(client.as(cast.safeguardingAdvisor()).get(review)).hasStatusOk();
    }

    @Test
    void withoutThatRuleTheFathersPractitionerReadsTheMothersFile() {
        var home = cast.family();
        var rule = owner.db()
                .sql("select pg_get_functiondef('on_the_other_side(uuid, uuid)'::regprocedure)")
                .query(String.class)
                .single();
        try {
            owner.db().sql("""
                create or replace function on_the_other_side(parents uuid, of_account uuid) returns boolean
                language sql stable security definer set search_path = public, pg_temp as 'select false'
                """).update();
            assertThat(open(home.fathersPractitioner(), home.mother())).hasStatus(303);
            assertThat(statuses(home.fathersPractitioner(), home)).containsOnly(200);
        } finally {
            owner.db().sql(rule).update();
        }
    }

    @Test
    void whoKnowsTheFamilyOpensNothingEvenInAnEmergency() {
        var home = cast.family();
        var relative = cast.practitioner(Cast.LONDON);
        client.as(home.manager())
                .post(
                        "/files/" + home.family().safetyFile() + "/conflicts",
                        "colleague",
                        relative.account().toString(),
                        "relation",
                        "relative");

        assertThat(open(relative, home.mother())).hasStatus(422);
        assertThat(statuses(relative, home)).containsOnly(404);
    }

    @Test
    void theAnswerIsTheSameWhoeverIsAskedAboutAndTriesAreFew() {
        var home = cast.family();
        var nosy = home.fathersPractitioner();
        owner.db()
                .sql("update person set family_name = 'Abernathy' where id = ?")
                .param(home.mother().id().value())
                .update();
        var known = asked(nosy, "Maya Abernathy", home.mother().dateOfBirth().orElseThrow());
        var unknown = asked(nosy, "Nobody Here", LocalDate.of(1990, 1, 1));
        assertThat(known.replace("Maya Abernathy", "").replaceAll("value=\"\\d+\"", ""))
                .isEqualTo(unknown.replace("Nobody Here", "").replaceAll("value=\"\\d+\"", ""));

        assertThat(asked(
                        cast.practitioner(Cast.LONDON),
                        " maya  ABERNATHY ",
                        home.mother().dateOfBirth().orElseThrow()))
                .as("somebody else who names her")
                .startsWith("303");

        var fisher = cast.practitioner(Cast.LONDON);
        for (var i = 0; i < 5; i++) asked(fisher, "Nobody " + i, LocalDate.of(1990, 1, 1));
        assertThat(open(fisher, home.mother())).as("the sixth try").hasStatus(422);
        assertThat(owner.count(
                        "select count(*) from audit_event where account_id = ? and what like 'emergency:%'",
                        fisher.account().value()))
                .isEqualTo(6);
        clock.advance(java.time.Duration.ofMinutes(61));
        assertThat(open(fisher, home.mother())).hasStatus(303);
    }

    @Test
    void intakeEvaluatorsAndAdministratorsHaveNoSuchPage() {
        var home = cast.family();
        for (var other : List.of(cast.intake(), cast.evaluator(), cast.administrator())) {
            assertThat(open(other, home.mother())).hasStatus(404);
        }
    }

    @Test
    void theManagerAndTheAdvisorsAreToldAtOnceAndSomebodyElseReviewsIt() {
        var advisor = cast.safeguardingAdvisor();
        var home = cast.family();
        var colleague = cast.practitioner(Cast.LONDON);
        open(colleague, home.mother());
        var review = "/emergency/" + idOf(colleague);

        for (var told : List.of(home.manager(), advisor)) {
            assertThat(client.as(told).page("/home")).contains(colleague.name() + " opened a parent’s file", review);
            assertThat(client.as(told).page("/tasks")).contains(colleague.name() + " opened a parent’s file");
        }
        assertThat(client.as(home.fathersPractitioner()).page("/home")).doesNotContain(colleague.name());
        assertThat(client.as(cast.manager(Cast.BLACKPOOL)).get(review)).hasStatus(404);
        assertThat(client.as(colleague).get(review)).hasStatus(404);

        var task = "/tasks/"
                + owner.db()
                        .sql(
                                "select id::text from task where account_id = ? and kind like 'emergency %' and done_at is null")
                        .param(home.manager().account().value())
                        .query(String.class)
                        .single();
        assertThat(client.as(home.manager()).page(task))
                .as("a task that ends by the review")
                .contains("Review it", "href=\"" + review + "\"")
                .doesNotContain("It is done");
        assertThat(client.as(home.manager()).post(task, "what", "Read it")).hasRedirectedUrl(review);
        assertThat(client.as(home.manager()).page("/tasks")).contains(colleague.name() + " opened a parent’s file");
        assertThat(client.as(home.manager()).page(review))
                .contains("/files/" + home.mother().caseFile() + "/looks");
        assertThat(client.as(advisor).page(review)).doesNotContain("/looks");

        clock.set(LocalDate.of(2026, 3, 5));
        assertThat(client.as(advisor).page("/home")).contains("Overdue since 4 March 2026");
        assertThat(client.as(advisor).post(review, "outcome", "needed", "words", ""))
                .hasStatus(422);
        assertThat(client.as(advisor).post(review, "outcome", "needed", "words", "The police rang"))
                .hasStatus(303);

        assertThat(client.as(home.manager()).page("/home")).doesNotContain(colleague.name());
        assertThat(client.as(home.manager()).page("/tasks")).doesNotContain(colleague.name());
        assertThatThrownBy(() -> owner.db()
                        .sql("update emergency_opening set reviewed_by = account_id where account_id = ?")
                        .param(colleague.account().value())
                        .update())
                .hasMessageContaining("check");
    }

    @Test
    void itEndsWhenTheySaySoAndByItselfAfterFourHours() {
        var home = cast.family();
        var colleague = cast.practitioner(Cast.LONDON);
        open(colleague, home.mother());
        client.as(colleague).post("/emergency/" + idOf(colleague) + "/end");
        assertThat(statuses(colleague, home)).containsOnly(404);

        var other = cast.practitioner(Cast.LONDON);
        open(other, home.mother());
        for (var table : List.of("case_grant", "emergency_opening")) {
            owner.db()
                    .sql("update " + table + " set until_at = now() - interval '1 second' where account_id = ?")
                    .param(other.account().value())
                    .update();
        }
        assertThat(statuses(other, home)).containsOnly(404);
        assertThat(client.as(other).page("/home")).doesNotContain("End it now");
    }

    @Test
    void afterThreeInADaySomebodyLooksAtOneBeforeThereIsAFourth() {
        var colleague = cast.practitioner(Cast.LONDON);
        for (var n = 0; n < 3; n++)
            assertThat(open(colleague, cast.family().mother())).hasStatus(303);
        var fourth = cast.family();

        assertThat(open(colleague, fourth.mother())).hasStatus(422).bodyText().contains("Ring a manager");
        assertThat(statuses(colleague, fourth)).containsOnly(404);
        assertThat(open(cast.practitioner(Cast.LONDON), fourth.mother()))
                .as("somebody else")
                .hasStatus(303);
        assertThatThrownBy(() ->
                        owner.db().sql("""
                            insert into emergency_opening
                                (id, case_file_id, parents_file, account_id, reason, opened_at, until_at, review_due)
                            select gen_random_uuid(), case_file_id, parents_file, account_id, reason, opened_at, until_at, review_due
                            from emergency_opening where account_id = ? limit 1
                            """).param(colleague.account().value()).update())
                .as("the database by itself")
                .hasStackTraceContaining("looked at before there is a fourth");

        var one = owner.db()
                .sql("select id::text from emergency_opening where account_id = ? limit 1")
                .param(colleague.account().value())
                .query(String.class)
                .single();
        client.as(cast.safeguardingAdvisor())
                .post("/emergency/" + one, "outcome", "needed", "words", "The hospital had rung");
        assertThat(open(colleague, fourth.mother())).hasStatus(303);
    }

    @Test
    void twoWorkingDaysPassOverWeekendsAndBankHolidays() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 3, 2), 2)).isEqualTo("2026-03-04");
        assertThat(WorkingDays.after(LocalDate.of(2026, 3, 6), 2)).isEqualTo("2026-03-10");
        assertThat(WorkingDays.after(LocalDate.of(2026, 4, 2), 2))
                .as("over Easter")
                .isEqualTo("2026-04-08");
        assertThat(WorkingDays.after(LocalDate.of(2026, 12, 24), 2)).isEqualTo("2026-12-30");
    }

    private MvcTestResult open(Actor actor, Person parent) {
        return client.as(actor)
                .post("/emergency", "ref", parent.ref(), "reason", "danger", "words", "The hospital rings");
    }

    private String asked(Actor actor, String name, LocalDate born) {
        var answer = client.as(actor)
                .post(
                        "/emergency",
                        "name",
                        name,
                        "born.day",
                        String.valueOf(born.getDayOfMonth()),
                        "born.month",
                        String.valueOf(born.getMonthValue()),
                        "born.year",
                        String.valueOf(born.getYear()),
                        "reason",
                        "danger",
                        "words",
                        "The hospital rings");
        return answer.getResponse().getStatus()
                + Client.Signed.body(answer).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private String idOf(Actor actor) {
        return owner.db()
                .sql("select id::text from emergency_opening where account_id = ?")
                .param(actor.account().value())
                .query(String.class)
                .single();
    }

    /** The mother's, the father's, the baby's and the safety file. */
    private List<Integer> statuses(Actor actor, Household home) {
        return Stream.of(
                        home.mother().caseFile(),
                        home.father().caseFile(),
                        home.baby().caseFile(),
                        home.family().safetyFile())
                .map(file ->
                        client.as(actor).get("/files/" + file).getResponse().getStatus())
                .toList();
    }
}

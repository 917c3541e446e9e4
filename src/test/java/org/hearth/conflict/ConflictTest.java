package org.hearth.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.Role;
import org.hearth.referral.Referrals;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.walls.Furniture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Whoever knows a family opens none of its files. Each wall says so alone; with both silent the harm shows. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=conflicts")
class ConflictTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Referrals referrals;
    private final List<String> before;

    ConflictTest(Cast cast, Client client, Owner owner, TestClock clock, Referrals referrals) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.referrals = referrals;
        this.before = Stream.of("blocked_to(uuid)", "held_by(uuid)", "open_files()", "open_files(text, text)")
                .map(f -> owner.db()
                        .sql("select pg_get_functiondef(?::regprocedure)")
                        .param(f)
                        .query(String.class)
                        .single())
                .toList();
    }

    @AfterEach
    void theWallsStandAgain() {
        before.forEach(function -> owner.db().sql(function).update());
    }

    @Test
    void aManagerWhoIsARelativeOpensNoFileOfTheFamilyAndFindsItInNoList() {
        var home = cast.family();
        var manager = cast.manager(Cast.LONDON);
        assertThat(statuses(manager, home)).containsOnly(200);

        tellOf(home.manager(), manager, home);

        assertThat(statuses(manager, home)).containsOnly(404);
        assertThat(client.as(manager).page("/families"))
                .doesNotContain(home.mother().caseFile().toString())
                .doesNotContain(home.father().caseFile().toString());
        assertThat(statuses(cast.manager(Cast.LONDON), home))
                .as("another manager")
                .containsOnly(200);
    }

    @Test
    void whoTellsOfThemselvesIsBlockedThoughTheyWorkWithAParentAndTheManagerIsAskedForSomebodyElse() {
        var home = cast.family();
        var robin = home.mothersPractitioner();

        assertThat(client.as(robin).post(know(home.mother().caseFile()), "relation", "neighbour"))
                .hasRedirectedUrl("/home");

        assertThat(statuses(robin, home)).containsOnly(404);
        assertThat(client.as(robin).page("/home")).doesNotContain("Maya");
        assertThat(client.as(home.manager()).page("/tasks"))
                .contains(robin.name() + " can’t work with this family any more");
        assertThat(statuses(home.fathersPractitioner(), home)).contains(200);
    }

    @Test
    void theBlockedAreNotOfferedForAParentOfTheFamily() {
        var home = cast.family();
        var next = cast.practitioner(Cast.LONDON);
        var team = "/files/" + home.mother().caseFile() + "/team";
        assertThat(client.as(home.manager()).page(team)).contains(next.account().toString());

        tellOf(home.manager(), next, home);

        assertThat(client.as(home.manager()).page(team))
                .doesNotContain(next.account().toString());
        assertThat(client.as(home.manager())
                        .post(team + "/hand-over", "next", next.account().toString()))
                .hasStatus(422);
    }

    @Test
    void onlySomebodyElseEndsItAndSaysWhy() {
        var home = cast.family();
        var manager = cast.manager(Cast.LONDON);
        tellOf(home.manager(), manager, home);
        var end = "/conflicts/" + idOf(manager) + "/end";

        assertThat(client.as(manager).post(end, "why", "It is only me")).hasStatus(404);
        assertThat(client.as(home.fathersPractitioner()).post(end, "why", "Let them"))
                .hasStatus(404);
        assertThat(client.as(cast.manager(Cast.BLACKPOOL)).post(end, "why", "Let them"))
                .hasStatus(404);
        assertThat(client.as(home.manager()).post(end, "why", " ")).hasStatus(422);
        assertThat(statuses(manager, home)).containsOnly(404);

        assertThat(client.as(cast.safeguardingAdvisor()).post(end, "why", "They moved to Wales in 2019"))
                .hasStatus(303);
        assertThat(statuses(manager, home)).containsOnly(200);
    }

    @Test
    void aPractitionerTellsOfNobodyElseAndDoesNotSeeWhoKnowsTheFamily() {
        var home = cast.family();
        var path = "/files/" + home.mother().caseFile() + "/conflicts";

        assertThat(client.as(home.mothersPractitioner()).get(path)).hasStatus(404);
        assertThat(client.as(home.mothersPractitioner())
                        .post(path, "colleague", home.manager().account().toString(), "relation", "relative"))
                .hasStatus(404);
        assertThat(client.as(cast.practitioner(Cast.LONDON))
                        .post(know(home.mother().caseFile()), "relation", "relative"))
                .as("of a file that is not open to them")
                .hasStatus(404);
    }

    @Test
    void aReferralIsClosedToWhoKnowsTheParentsAndSoIsTheFamilyItBecomes() {
        var referral = new Furniture(client, clock).refer(referrals);
        var file = owner.db()
                .sql("select case_file_id::text from referral where id = ?")
                .param(referral.value())
                .query(String.class)
                .single();
        var intake = cast.intake();
        assertThat(client.as(intake).page("/know")).contains("Zora Quill");

        client.as(intake).post("/files/" + file + "/know", "relation", "ex_partner");

        assertThat(client.as(intake).get("/referrals/" + referral)).hasStatus(404);
        assertThat(client.as(intake).page("/know")).doesNotContain(file);
        assertThat(client.as(cast.intake()).get("/referrals/" + referral)).hasStatusOk();
        var home = cast.family();
        owner.db()
                .sql("update case_file set became = ? where id = ?::uuid")
                .params(home.family().id().value(), file)
                .update();
        assertThat(owner.db()
                        .sql("select blocked_to(?)::text")
                        .param(intake.account().value())
                        .query(String.class)
                        .list())
                .contains(
                        home.mother().caseFile().toString(),
                        home.family().safetyFile().toString());
    }

    @Test
    void withoutTheClauseInTheQueriesThePoliciesHold() {
        var home = cast.family();
        var manager = blockedManager(home);
        off(
                "held_by(actor uuid) returns table (case_file_id uuid, relation text)",
                "select case_file_id, reason from case_grant where account_id = actor and until_at is null");

        assertThat(statuses(manager, home)).containsOnly(404);
    }

    @Test
    void withoutTheClauseInThePoliciesTheQueriesHold() {
        var home = cast.family();
        var manager = blockedManager(home);
        var held = "select coalesce(array_agg(distinct case_file_id), '{}') from case_grant g"
                + " where account_id = bound_actor() and until_at is null";
        off("open_files() returns uuid[]", held);
        off(
                "open_files(of_kind text, to_do text) returns uuid[]",
                held + " and exists (select from may m"
                        + " where m.relation = g.reason and m.kind = of_kind and m.deed = to_do)");

        assertThat(statuses(manager, home)).containsOnly(404);
    }

    @Test
    void withNeitherTheRelativeReadsTheirFamilysFiles() {
        var home = cast.family();
        var manager = blockedManager(home);
        off("blocked_to(actor uuid) returns setof uuid", "select id from case_file where false");

        assertThat(statuses(manager, home)).containsOnly(200);
    }

    private Actor blockedManager(Household home) {
        var manager = cast.colleague("Mona", Set.of(Role.TEAM_MANAGER), Cast.LONDON);
        tellOf(home.manager(), manager, home);
        return manager;
    }

    private void off(String function, String body) {
        owner.db()
                .sql("create or replace function " + function
                        + " language sql stable security definer set search_path = public, pg_temp as $$ " + body
                        + " $$")
                .update();
    }

    private void tellOf(Actor teller, Actor colleague, Household home) {
        assertThat(client.as(teller)
                        .post(
                                "/files/" + home.family().safetyFile() + "/conflicts",
                                "colleague",
                                colleague.account().toString(),
                                "relation",
                                "relative"))
                .hasStatus(303);
    }

    private String idOf(Actor colleague) {
        return owner.db()
                .sql("select id::text from conflict where account_id = ?")
                .param(colleague.account().value())
                .query(String.class)
                .single();
    }

    private static String know(CaseFileId file) {
        return "/files/" + file + "/know";
    }

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

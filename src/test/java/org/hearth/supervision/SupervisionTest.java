package org.hearth.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.Role;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFiles;
import org.hearth.enrolment.Enrolments;
import org.hearth.enrolment.SamePractitioner;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.walls.Furniture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A supervisor reads what the practitioner works with, for as long as both last, and nothing of the other parent. */
@HearthTest
class SupervisionTest {
    /** The database opens and closes by its own clock: what is planned is planned around the day it is. */
    private final LocalDate realToday = LocalDate.now(ZoneId.of("Europe/London"));

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Supervisions supervisions;
    private final Enrolments enrolments;
    private final CaseFiles files;
    private final Accounts accounts;

    private Household home;
    private Actor supervisor;

    SupervisionTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            Supervisions supervisions,
            Enrolments enrolments,
            CaseFiles files,
            Accounts accounts) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.supervisions = supervisions;
        this.enrolments = enrolments;
        this.files = files;
        this.accounts = accounts;
    }

    @BeforeEach
    void aFamilyAndSomebodyOfAnotherSite() {
        clock.set(realToday);
        home = cast.family();
        supervisor = cast.practitioner(Cast.BLACKPOOL);
    }

    @Test
    void aManagerNamesASupervisorWhoReadsAndWritesNothing() {
        new Furniture(client, clock).furnish(home.mothersPractitioner(), home.mother(), "lavender");
        assertThat(opened(supervisor)).isEmpty();

        var practitioner = home.mothersPractitioner().account();
        assertThat(client.as(home.manager())
                        .post(
                                "/supervision/of/" + practitioner,
                                "supervisor",
                                supervisor.account().toString(),
                                "from.day",
                                String.valueOf(realToday.getDayOfMonth()),
                                "from.month",
                                String.valueOf(realToday.getMonthValue()),
                                "from.year",
                                String.valueOf(realToday.getYear())))
                .hasRedirectedUrl("/supervision");

        assertThat(opened(supervisor))
                .containsExactlyInAnyOrder(
                        home.mother().caseFile(),
                        home.baby().caseFile(),
                        home.family().safetyFile());
        var file = "/files/" + home.mother().caseFile();
        assertThat(client.as(supervisor).page(file)).contains(home.mother().name());
        assertThat(client.as(supervisor).post(file + "/couple", "version", "1", "relationship", "together"))
                .hasStatus(404);
        assertThat(client.as(supervisor).get("/files/" + home.father().caseFile()))
                .hasStatus(404);
    }

    @Test
    void eachIsToldOfIt() {
        named(home.mothersPractitioner(), supervisor);
        var robin = home.mothersPractitioner().name();

        assertThat(client.as(supervisor).page("/home"))
                .contains("You supervise <strong>" + robin)
                .doesNotContain(home.mother().name());
        assertThat(client.as(supervisor).page("/families"))
                .contains(home.mother().name(), "with " + robin + ", whom you supervise")
                .doesNotContain(home.father().name());
        assertThat(client.as(home.mothersPractitioner()).page("/home")).contains(supervisor.name() + " supervises");
        assertThat(client.as(home.manager()).page("/supervision")).contains(supervisor.name() + " supervises");
        assertThat(client.as(home.fathersPractitioner()).page("/home")).doesNotContain(supervisor.name());
        assertThat(client.as(cast.manager(Cast.BLACKPOOL)).page("/supervision")).doesNotContain(robin);
    }

    @Test
    void aSafeguardingAdvisorSupervisesToo() {
        var advisor = cast.safeguardingAdvisor();
        named(home.mothersPractitioner(), advisor);

        assertThat(client.as(advisor).page("/families")).contains(home.mother().name());
        assertThat(client.as(advisor).get("/files/" + home.mother().caseFile() + "/sessions"))
                .hasStatusOk();
        assertThat(opened(advisor)).doesNotContain(home.father().caseFile());
    }

    @Test
    void theFilesFollowThePractitionersWork() {
        named(home.mothersPractitioner(), supervisor);
        var next = cast.practitioner(Cast.LONDON);

        enrolments.reallocate(home.manager(), home.mothersEnrolment().id(), next.account());
        assertThat(opened(supervisor)).as("handed over").isEmpty();

        var other = cast.family();
        enrolments.reallocate(
                other.manager(),
                other.fathersEnrolment().id(),
                home.mothersPractitioner().account());
        assertThat(files.find(supervisor, other.father().caseFile()))
                .as("allocated later")
                .isPresent();
        assertThat(files.find(supervisor, other.mother().caseFile())).isEmpty();
    }

    @Test
    void itBeginsAndEndsByItself() {
        supervisions.name(
                home.manager(),
                home.mothersPractitioner().account(),
                supervisor.account(),
                realToday.plusDays(2),
                Optional.of(realToday.plusDays(3)));
        assertThat(opened(supervisor)).isEmpty();
        assertThat(client.as(home.mothersPractitioner()).page("/home")).contains("will supervise your work");

        pass(2);
        assertThat(opened(supervisor)).hasSize(3);
        pass(2);
        assertThat(opened(supervisor)).isEmpty();
        assertThat(client.as(supervisor).page("/home")).doesNotContain("You supervise");
    }

    @Test
    void endedByTheManagerItIsOverAtOnce() {
        var id = named(home.mothersPractitioner(), supervisor);

        assertThat(client.as(cast.manager(Cast.BLACKPOOL)).post("/supervision/" + id + "/end"))
                .hasStatus(404);
        assertThat(opened(supervisor)).hasSize(3);
        client.as(home.manager()).post("/supervision/" + id + "/end");

        assertThat(opened(supervisor)).isEmpty();
    }

    @Test
    void whoeverSupervisesBothPractitionersComesToOneParentAlone() {
        named(home.mothersPractitioner(), supervisor);
        named(home.fathersPractitioner(), supervisor);

        assertThat(opened(supervisor))
                .contains(home.mother().caseFile())
                .doesNotContain(home.father().caseFile());
        assertThat(client.as(home.manager()).page("/supervision")).contains("One parent stays closed");
    }

    /** As {@link #whoeverSupervisesBothPractitionersComesToOneParentAlone}, with the control away: then the father's file opens. */
    @Test
    void thatIsHeldByAskingWhoEverCameNear() {
        var asks = owner.db()
                .sql("select pg_get_functiondef('came_near(uuid, uuid)'::regprocedure)")
                .query(String.class)
                .single();
        named(home.mothersPractitioner(), supervisor);
        supervisions.end(home.manager(), only());
        owner.db()
                .sql("create or replace function came_near(parents uuid, of_account uuid) returns boolean language sql"
                        + " stable security definer set search_path = public, pg_temp as $$ select false $$")
                .update();
        try {
            named(home.fathersPractitioner(), supervisor);
            assertThat(opened(supervisor)).contains(home.father().caseFile());
        } finally {
            owner.db().sql(asks).update();
        }
    }

    @Test
    void norByAnyOtherRelationBeforeOrAfter() {
        var id = named(home.mothersPractitioner(), supervisor);
        supervisions.end(home.manager(), id);
        var fathers = home.fathersEnrolment().id();

        assertThatThrownBy(() -> enrolments.reallocate(home.manager(), fathers, supervisor.account()))
                .isInstanceOf(SamePractitioner.class);
        assertThatThrownBy(() -> enrolments.cover(home.manager(), fathers, supervisor.account()))
                .isInstanceOf(SamePractitioner.class);
        emergency(supervisor);
        assertThat(opened(supervisor)).doesNotContain(home.father().caseFile());

        var other = cast.family();
        named(other.mothersPractitioner(), other.fathersPractitioner());
        assertThat(files.find(other.fathersPractitioner(), other.mother().caseFile()))
                .as("who works with the father")
                .isEmpty();
    }

    @Test
    void whoOnceCameToTheFathersFileInAnEmergencyIsKeptFromTheMothers() {
        emergency(supervisor);
        assertThat(opened(supervisor)).contains(home.father().caseFile());

        named(home.mothersPractitioner(), supervisor);

        assertThat(opened(supervisor)).doesNotContain(home.mother().caseFile());
    }

    @Test
    void whoeverKnowsTheFamilyIsKeptOut() {
        named(home.mothersPractitioner(), supervisor);

        client.as(supervisor).post("/files/" + home.mother().caseFile() + "/know", "relation", "neighbour");

        assertThat(opened(supervisor)).isEmpty();
    }

    @Test
    void theRoleThatIsLostEndsItForGood() {
        named(home.mothersPractitioner(), supervisor);
        roles(supervisor, Set.of(Role.EVALUATOR));
        roles(supervisor, Set.of(Role.PRACTITIONER));
        assertThat(opened(supervisor)).isEmpty();
        assertThat(client.as(home.manager()).page("/supervision")).doesNotContain(supervisor.name());

        var other = cast.practitioner(Cast.BLACKPOOL);
        named(home.mothersPractitioner(), other);
        roles(home.mothersPractitioner(), Set.of(Role.EVALUATOR));
        assertThat(opened(other)).as("the practitioner’s role").isEmpty();
    }

    @Test
    void nobodyIsNamedWhoMayNotBeAndNobodyNamesThemselves() {
        var practitioner = home.mothersPractitioner();
        var both = cast.colleague("Mona", Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER), Cast.LONDON);
        for (var nobody : List.of(cast.evaluator(), cast.intake(), practitioner, both, home.manager()))
            assertThatThrownBy(() -> named(practitioner, nobody)).isInstanceOf(RuntimeException.class);
        for (var stranger : List.of(cast.manager(Cast.BLACKPOOL), practitioner, cast.administrator()))
            assertThatThrownBy(() -> supervisions.name(
                            stranger, practitioner.account(), supervisor.account(), realToday, Optional.empty()))
                    .isInstanceOf(RuntimeException.class);
        named(practitioner, supervisor);
        assertThatThrownBy(() -> named(practitioner, cast.practitioner(Cast.BLACKPOOL)))
                .isInstanceOf(AnotherSupervisor.class);
    }

    /** Every change of an account follows supervision through all files: whom others supervise is not asked anew for each family. */
    @Test
    void followingItTakesNoLongerForEachFamilyTheMoreOthersAreSupervised() {
        named(home.mothersPractitioner(), supervisor);
        for (var n = 0; n < 8; n++) {
            cast.family(Cast.LONDON, home.mothersPractitioner(), cast.practitioner(Cast.LONDON), home.manager());
        }
        var before = asked();
        for (var n = 0; n < 6; n++) named(cast.family().mothersPractitioner(), cast.practitioner(Cast.BLACKPOOL));

        assertThat(asked() - before).isLessThan(6 * 8);
    }

    /** How often the database looks for somebody's roles while it follows what this practitioner works with. */
    private long asked() {
        var connection = owner.alone();
        try {
            var db = JdbcClient.create(connection);
            return Objects.requireNonNull(
                    new TransactionTemplate(new JdbcTransactionManager(connection)).execute(status -> {
                        db.sql("select follow_supervision(null, ?)")
                                .param(home.mothersPractitioner().account().value())
                                .query()
                                .singleRow();
                        return db.sql(
                                        "select coalesce(seq_scan, 0) + coalesce(idx_scan, 0) from pg_stat_xact_user_tables"
                                                + " where relname = 'account_role'")
                                .query(Long.class)
                                .single();
                    }));
        } finally {
            connection.destroy();
        }
    }

    /** Two managers at once, one for each parent's practitioner: one of them comes too late. */
    @Test
    void namedByTwoAtOnceTheyStillComeToOneParentAlone() {
        for (var n = 0; n < 4; n++) {
            var family = cast.family();
            var one = cast.practitioner(Cast.BLACKPOOL);
            var manager = family.manager();
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> name(manager, family.mothersPractitioner(), one)),
                            CompletableFuture.runAsync(() -> name(manager, family.fathersPractitioner(), one)))
                    .join();
            assertThat(List.of(family.mother().caseFile(), family.father().caseFile()))
                    .filteredOn(file -> files.find(one, file).isPresent())
                    .hasSize(1);
        }
    }

    private SupervisionId named(Actor practitioner, Actor by) {
        return name(home.manager(), practitioner, by);
    }

    private SupervisionId name(Actor manager, Actor practitioner, Actor by) {
        return supervisions.name(manager, practitioner.account(), by.account(), realToday, Optional.empty());
    }

    private SupervisionId only() {
        return supervisions.of(supervisor).getFirst().id();
    }

    private void emergency(Actor who) {
        client.as(who).post("/emergency", "ref", home.father().ref(), "reason", "danger", "words", "The police ring");
    }

    private void roles(Actor actor, Set<Role> roles) {
        var job = Actor.job("demo");
        var account = accounts.find(job, actor.account()).orElseThrow();
        accounts.change(job, actor.account(), account.version(), roles, true);
    }

    /** Days go by: for the programme by its clock, for the grants by the database's, which nobody can move. */
    private void pass(int days) {
        clock.set(clock.today().plusDays(days));
        owner.db()
                .sql("update case_grant set from_at = from_at - make_interval(days => :days),"
                        + " until_at = until_at - make_interval(days => :days) where account_id = :account")
                .param("days", days)
                .param("account", supervisor.account().value())
                .update();
    }

    private List<CaseFileId> opened(Actor actor) {
        return files.ofFamily(actor, home.family().id()).stream()
                .map(CaseFile::id)
                .toList();
    }
}

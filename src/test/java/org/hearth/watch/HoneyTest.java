package org.hearth.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.caseload.Caseloads;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.family.Names;
import org.hearth.family.Sex;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever looks at a family that nobody works with is noticed at once, and nothing shows that it is one. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=honey")
class HoneyTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final HoneyFamilies families;
    private final Enrolments enrolments;
    private final Caseloads caseloads;
    private final Families people;
    private final HoneyWork work;
    private final CaseFiles files;
    private final TransactionTemplate together;
    private final JdbcClient application;
    private Actor advisor;
    private Actor manager;

    HoneyTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            HoneyFamilies families,
            Enrolments enrolments,
            Caseloads caseloads,
            Families people,
            HoneyWork work,
            CaseFiles files,
            PlatformTransactionManager transactions,
            JdbcClient application) {
        this.people = people;
        this.work = work;
        this.files = files;
        this.together = new TransactionTemplate(transactions);
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.families = families;
        this.enrolments = enrolments;
        this.caseloads = caseloads;
        this.application = application;
    }

    @BeforeEach
    void people() {
        owner.db().sql("delete from honey_alarm").update();
        advisor = cast.safeguardingAdvisor();
        manager = cast.manager(Cast.LONDON);
    }

    @Test
    void whoeverOpensItIsToldToTheAdvisorsAtOnce() {
        var mother = mothersFile(made());
        client.as(manager).page("/families?left=yes");
        assertThat(alarms()).as("a list is no looking").isEmpty();

        client.as(manager).page("/files/" + mother);
        assertThat(alarms()).containsExactly(manager.name());
        assertThat(client.as(advisor).page("/tasks"))
                .contains("Somebody looked at a record that nobody works with", manager.name());

        client.as(manager).page("/files/" + mother + "/plan");
        assertThat(alarms()).as("once until somebody has looked into it").hasSize(1);
    }

    @Test
    void soIsWhoeverAsksForItAndIsRefused() {
        var mother = mothersFile(made());
        var curious = cast.practitioner(Cast.LONDON);
        var guesses = List.of("/files/" + mother, "/files/" + mother + "/plan");
        guesses.forEach(path -> assertThat(client.as(curious).get(path)).hasStatus(404));

        assertThat(alarms()).containsExactly(curious.name());
    }

    @Test
    void whoLooksAtOtherFilesRaisesNone() {
        made();
        var home = cast.family();
        client.as(home.manager()).page("/files/" + home.mother().caseFile());
        client.as(home.mothersPractitioner()).get("/files/" + home.father().caseFile());

        assertThat(alarms()).isEmpty();
    }

    @Test
    void anAlarmIsThereUntilAnAdvisorHasLookedIntoIt() {
        client.as(manager).page("/files/" + mothersFile(made()));
        var id = owner.db()
                .sql("select id::text from honey_alarm")
                .query(String.class)
                .single();
        assertThat(client.as(manager).post("/looking", "alarm-" + id, "nothing"))
                .hasStatus(404);
        assertThat(client.as(advisor).page("/looking")).contains(manager.name());

        client.as(advisor).post("/looking", "alarm-" + id, "spoken");

        assertThat(client.as(advisor).page("/looking")).doesNotContain(manager.name());
        assertThat(client.as(cast.safeguardingAdvisor()).page("/tasks")).doesNotContain(manager.name());
    }

    @Test
    void itHasBehindItWhatOtherFamiliesHave() {
        var id = made();

        for (var role : List.of("mother", "father")) {
            assertThat(owner.count("""
                    select count(*) from session s join person p on p.case_file_id = s.case_file_id
                    join enrolment e on e.id = s.enrolment_id
                    where p.family_id = ? and p.role = ? and s.on_date between e.joined_on and e.ended_on
                    """, id.value(), role)).isGreaterThan(4);
            assertThat(owner.count("""
                    select count(distinct r.instrument) from measure_response r join person p on p.id = r.person_id
                    where p.family_id = ? and p.role = ? and r.timepoint = 'baseline' and not r.danger
                    """, id.value(), role)).isEqualTo(4);
        }
        assertThat(owner.count("""
                select count(*) from person b join enrolment e on e.family_id = b.family_id
                where b.family_id = ? and b.role = 'baby' and b.given_name <> '' and b.born_on between e.joined_on and e.ended_on
                """, id.value()))
                .as("the baby was born while they were here")
                .isEqualTo(2);
    }

    @Test
    void anAdvisorNeitherReadsNorClosesTheAlarmAboutThemselves() {
        var other = cast.safeguardingAdvisor();
        var id = alarmOf(advisor);

        assertThat(client.as(advisor).page("/looking")).doesNotContain(id);
        assertThat(client.as(advisor).page("/tasks")).doesNotContain("Somebody looked at a record");
        assertThat(client.as(advisor).post("/looking", "alarm-" + id, "nothing"))
                .hasStatus(404);
        assertThat(client.as(manager).get("/looking"))
                .as("there is another advisor")
                .hasStatus(404);
        assertThat(client.as(other).page("/looking")).contains(id, advisor.name());
        assertThatThrownBy(() -> owner.db()
                        .sql("update honey_alarm set answer = 'nothing', answered_by = account_id, answered_at = now()")
                        .update())
                .as("the database by itself")
                .hasMessageContaining("answered_by_another");

        client.as(other).post("/looking", "alarm-" + id, "spoken");
        assertThat(client.as(other).page("/looking")).doesNotContain(id);
    }

    @Test
    void ofTheOnlyAdvisorTheManagersAreTold() {
        owner.db()
                .sql("delete from account_role where role = 'safeguarding_advisor' and account_id <> ?")
                .param(advisor.account().value())
                .update();
        var both = cast.colleague("Billie", Set.of(Role.TEAM_MANAGER), Cast.LONDON);
        var id = alarmOf(advisor);

        assertThat(client.as(manager).page("/tasks")).contains("Somebody looked at a record", advisor.name());
        assertThat(client.as(manager).page("/looking")).contains(id).doesNotContain("/looking/records");
        client.as(both).page("/files/" + mothersFile(made()));
        assertThat(client.as(manager).page("/looking")).as("not of one another").doesNotContain(both.name());
        assertThat(client.as(cast.practitioner(Cast.LONDON)).get("/looking")).hasStatus(404);

        assertThat(client.as(manager).post("/looking", "alarm-" + id, "passed_on"))
                .hasStatus(303);
        assertThat(client.as(manager).page("/looking")).doesNotContain(id);
    }

    private String alarmOf(Actor actor) {
        var safety = owner.db()
                .sql("select id::text from case_file where family_id = ? and kind = 'safety'")
                .param(made().value())
                .query(String.class)
                .single();
        client.as(actor).page("/files/" + safety);
        return owner.db()
                .sql("select id::text from honey_alarm where account_id = ?")
                .param(actor.account().value())
                .query(String.class)
                .single();
    }

    @Test
    void itLooksLikeAnyOtherFamilyThatLeft() {
        var home = cast.family(Cast.LONDON, cast.practitioner(Cast.LONDON), cast.practitioner(Cast.LONDON), manager);
        born(home);
        worked(home);
        for (var enrolment : List.of(home.mothersEnrolment(), home.fathersEnrolment()))
            enrolments.end(manager, enrolment.id(), LocalDate.of(2026, 3, 1), EndReason.MOVED_AWAY);
        clock.set(LocalDate.of(2026, 3, 3));
        var mother = mothersFile(made());

        assertThat(client.as(manager).page("/families?left=yes")).contains("/files/" + mother);
        assertThat(shape("/files/" + mother))
                .isEqualTo(shape("/files/" + home.mother().caseFile()));
        var curious = cast.practitioner(Cast.LONDON);
        assertThat(refusal(curious, "/files/" + mother)).isEqualTo(refusal(curious, "/files/" + UUID.randomUUID()));
    }

    private void born(Household home) {
        assertThat(people.recordBirth(
                        home.mothersPractitioner(),
                        home.baby().id(),
                        1,
                        LocalDate.of(2026, 2, 20),
                        new Names("Ada", "Okafor"),
                        Sex.FEMALE))
                .isTrue();
    }

    private void worked(Household home) {
        var job = Actor.job("caseload");
        together.executeWithoutResult(status -> {
            files.openEverything(job, "placed by a test");
            work.leave(
                    job,
                    home.mother(),
                    home.mothersEnrolment().id(),
                    LocalDate.of(2025, 9, 1),
                    LocalDate.of(2026, 2, 28));
            files.leaveEverything(job);
        });
    }

    /** A page without what differs from family to family: names, days and numbers, and which sessions were kept. */
    private String shape(String path) {
        return client.as(manager)
                .page(path)
                .replaceAll("(?s).*<main|<h1.*?</h1>", "")
                .replaceAll("(?s)(<a class=\"govuk-link\" href=\"/sessions/).*?</li>", "$1")
                .replaceAll(">[^<]+<", "><")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|value=\"[^\"]*\"", "");
    }

    private String refusal(Actor actor, String path) {
        return Client.Signed.body(client.as(actor).get(path)).replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1");
    }

    @Test
    void itCountsInNoFigureAndLeavesInNoExport(@TempDir Path folder) throws IOException {
        cast.family();
        var before = caseloads.counted(Actor.reporting(), clock.today());
        caseloads.handOut(Actor.job("caseload"), folder.resolve("before"), Optional.empty());
        made();

        assertThat(caseloads.counted(Actor.reporting(), clock.today())).isEqualTo(before);
        caseloads.handOut(Actor.job("caseload"), folder.resolve("after"), Optional.empty());
        for (var file : List.of("people.csv", "enrolments.csv", "sessions.csv", "answers.csv")) {
            assertThat(Files.readString(folder.resolve("after").resolve(file)))
                    .isEqualTo(Files.readString(folder.resolve("before").resolve(file)));
        }
        // The mark alone keeps it out: without it the family counts.
        owner.db().sql("delete from honey_file").update();
        assertThat(caseloads.counted(Actor.reporting(), clock.today())).isNotEqualTo(before);
    }

    @Test
    void nobodyReadsWhichTheyAreAndOnlyTheTerminalMakesThem() {
        assertThatThrownBy(() ->
                        application.sql("select * from honey_file").query().listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> families.make(manager, Cast.LONDON)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> families.make(Actor.job("caseload"), Cast.LONDON))
                .rootCause()
                .hasMessageContaining("terminal");
    }

    @Test
    void anAdvisorInventsOneSeesItStandAndRetiresIt() {
        assertThat(client.as(advisor).post("/looking/records", "site", "london"))
                .hasRedirectedUrl("/looking/records");
        var id = owner.db()
                .sql("select family_id::text from honey_file order by laid_at desc limit 1")
                .query(String.class)
                .single();
        var mother = mothersFile(FamilyId.of(id));
        assertThat(client.as(advisor).page("/looking/records")).contains("London", id + "/retire");
        client.as(manager).page("/files/" + mother);
        assertThat(client.as(advisor).page("/looking/records")).contains("Looked at, or asked for: 1 time");
        assertThat(owner.count(
                        "select count(*) from case_grant where account_id = ? and reason <> 'safeguarding_advisor'",
                        advisor.account().value()))
                .as("made by a job, not by the advisor")
                .isZero();

        assertThat(client.as(advisor).post("/looking/records/" + id + "/retire"))
                .hasStatus(303);

        assertThat(client.as(advisor).page("/looking/records")).doesNotContain(id);
        assertThat(client.as(manager).page("/families?left=yes")).doesNotContain(mother);
        owner.db().sql("delete from honey_alarm").update();
        assertThat(client.as(manager).get("/files/" + mother)).hasStatus(404);
        assertThat(alarms()).as("once it is retired").isEmpty();
        assertThat(client.as(cast.manager(Cast.LONDON)).page("/families?left=yes"))
                .as("who comes later")
                .doesNotContain(mother);
    }

    @Test
    void nobodyButAnAdvisorIsToldWhichTheyAre() {
        var id = made();
        for (var nearly : List.of(
                manager, cast.administrator(), cast.practitioner(Cast.LONDON), cast.evaluator(), cast.intake())) {
            assertThat(client.as(nearly).get("/looking/records")).hasStatus(404);
            assertThat(client.as(nearly).post("/looking/records", "site", "london"))
                    .hasStatus(404);
            assertThat(client.as(nearly).post("/looking/records/" + id + "/retire"))
                    .hasStatus(404);
        }
        assertThat(application
                        .sql("select count(*) from honey_standing()")
                        .query(Long.class)
                        .single())
                .as("asked as nobody")
                .isZero();
        assertThat(client.as(advisor).post("/looking/records")).hasStatus(422);
    }

    private FamilyId made() {
        return families.make(HoneyFamilies.JOB, Cast.LONDON).orElseThrow();
    }

    private String mothersFile(FamilyId family) {
        return owner.db()
                .sql("select case_file_id::text from person where family_id = ? and role = 'mother'")
                .param(family.value())
                .query(String.class)
                .single();
    }

    private List<String> alarms() {
        return owner.db()
                .sql("select a.name from honey_alarm h join account a on a.id = h.account_id order by h.at")
                .query(String.class)
                .list();
    }
}

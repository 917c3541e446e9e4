package org.hearth.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Each Monday the advisors are told what stood out in the week before, and nobody else is. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=digest")
class DigestTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 23);

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final MakeTheDigest job;
    private Actor advisor;

    DigestTest(Cast cast, Client client, Owner owner, TestClock clock, MakeTheDigest job) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.job = job;
    }

    @BeforeEach
    void noDigestYet() {
        owner.db().sql("truncate watch_week, watch_finding, watch_task").update();
        advisor = cast.safeguardingAdvisor();
    }

    @Test
    void lookingAtNightIsTold() {
        var night = cast.practitioner(Cast.LONDON);
        var evening = cast.practitioner(Cast.LONDON);
        looks(night, MONDAY.atTime(23, 30), "allocation", 2);
        looks(evening, MONDAY.atTime(21, 30), "allocation", 2);
        job.run();

        assertThat(page()).contains(night.name(), "2 files between ten at night and six in the morning");
        assertThat(page()).doesNotContain(evening.name());
    }

    @Test
    void manyFilesInADayAreToldAgainstWhatIsUsualForTheColleague() {
        var fewer = cast.manager(Cast.LONDON);
        var more = cast.manager(Cast.LONDON);
        for (var day = 10; day < 20; day++) {
            looks(fewer, MONDAY.minusDays(day).atTime(10, 0), "manager", 3);
            looks(more, MONDAY.minusDays(day).atTime(10, 0), "manager", 12);
        }
        looks(fewer, MONDAY.plusDays(2).atTime(11, 0), "manager", 25);
        looks(more, MONDAY.plusDays(2).atTime(11, 0), "manager", 25);
        job.run();

        assertThat(page()).contains(fewer.name(), "25 files in one day").doesNotContain(more.name());
    }

    @Test
    void refusalsInARowAreToldAndOnesFarApartAreNot() {
        var insistent = cast.practitioner(Cast.LONDON);
        var clumsy = cast.practitioner(Cast.LONDON);
        for (var minute = 0; minute < 6; minute++) {
            event(insistent, MONDAY.plusDays(1).atTime(14, minute), "refused", null);
            event(clumsy, MONDAY.plusDays(1).atTime(9 + minute, 0), "refused", null);
        }
        job.run();

        assertThat(page())
                .contains(insistent.name(), "6 times within ten minutes")
                .doesNotContain(clumsy.name());
    }

    @Test
    void emergenciesAndLookingOutsideOnesOwnAllocationAreTold() {
        var both = cast.colleague("Billie", Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER), Cast.LONDON);
        var own = cast.practitioner(Cast.LONDON);
        looks(both, MONDAY.atTime(10, 0), "manager", 1);
        looks(both, MONDAY.atTime(10, 5), "break_glass", 1);
        looks(own, MONDAY.atTime(10, 0), "allocation", 4);
        job.run();

        assertThat(page())
                .contains(both.name(), "1 file of people they do not work with", "Opened 1 file in an emergency")
                .doesNotContain(own.name());
    }

    @Test
    void theWeekBeforeAndTheWeekThatIsUnderWayAreNotInIt() {
        var earlier = cast.practitioner(Cast.LONDON);
        var later = cast.practitioner(Cast.LONDON);
        looks(earlier, MONDAY.minusDays(1).atTime(23, 0), "allocation", 1);
        looks(later, MONDAY.plusDays(7).atTime(0, 30), "allocation", 1);
        job.run();

        assertThat(page())
                .contains("Week of 23 February 2026")
                .doesNotContain(earlier.name())
                .doesNotContain(later.name());
    }

    @Test
    void eachAdvisorHasATaskEachWeekUntilTheyHaveReadIt() {
        var other = cast.safeguardingAdvisor();
        looks(cast.practitioner(Cast.LONDON), MONDAY.atTime(23, 30), "allocation", 2);
        job.run();
        job.run();
        for (var one : new Actor[] {advisor, other}) {
            assertThat(client.as(one).page("/tasks"))
                    .contains("Read which looking stood out", "Week of 23 February 2026");
            assertThat(client.as(one).page("/home")).contains("Read which looking stood out");
        }
        client.as(advisor).post("/looking", "week-" + MONDAY, "nothing");

        assertThat(client.as(advisor).page("/tasks")).doesNotContain("Read which looking stood out");
        assertThat(client.as(other).page("/tasks")).contains("Read which looking stood out");
        clock.set(MONDAY.plusDays(15));
        job.run();
        assertThat(client.as(advisor).page("/tasks")).contains("Week of 2 March 2026");
    }

    @Test
    void whatStoodOutAboutAnAdvisorIsToldToTheOthersAndNotToThem() {
        var other = cast.safeguardingAdvisor();
        looks(other, MONDAY.atTime(23, 30), "safeguarding_advisor", 6);
        var manager = cast.manager(Cast.LONDON);
        job.run();

        assertThat(page()).contains(other.name());
        assertThat(client.as(other).page("/looking")).doesNotContain("6 files between");
        assertThat(client.as(manager).get("/looking")).hasStatus(404);
    }

    @Test
    void whatStoodOutAboutTheOnlyAdvisorIsToldToTheManagersAndNothingElse() {
        owner.db()
                .sql("delete from account_role where role = 'safeguarding_advisor' and account_id <> ?")
                .param(advisor.account().value())
                .update();
        looks(advisor, MONDAY.atTime(23, 30), "safeguarding_advisor", 7);
        var night = cast.practitioner(Cast.LONDON);
        looks(night, MONDAY.atTime(23, 30), "allocation", 3);
        var manager = cast.manager(Cast.LONDON);
        job.run();

        assertThat(client.as(manager).page("/tasks")).contains("Read which looking stood out");
        assertThat(client.as(manager).page("/looking"))
                .contains(advisor.name(), "7 files between")
                .doesNotContain(night.name());
        assertThat(page()).contains(night.name()).doesNotContain("7 files between");
        client.as(manager).post("/looking", "week-" + MONDAY, "spoken");
        assertThat(client.as(manager).page("/tasks")).doesNotContain("Read which looking stood out");
    }

    @Test
    void aWeekInWhichNothingStoodOutIsReadAndNothingElseIsAsked() {
        var quiet = LocalDate.of(2026, 6, 1);
        clock.set(quiet.plusDays(8));
        job.run();
        assertThat(page())
                .contains("Nothing stood out", "I have read this week")
                .doesNotContain("What came of it?");
        assertThat(client.as(advisor).post("/looking", "week-" + quiet, "spoken"))
                .hasStatus(404);

        client.as(advisor).post("/looking", "week-" + quiet, "nothing_stood_out");

        assertThat(answers()).containsExactly("nothing_stood_out");
    }

    @Test
    void aWeekInWhichSomethingStoodOutIsNotReadAsIfNothingHad() {
        looks(cast.practitioner(Cast.LONDON), MONDAY.atTime(23, 30), "allocation", 2);
        job.run();
        assertThat(page()).contains("What came of it?");
        assertThat(client.as(advisor).post("/looking", "week-" + MONDAY, "")).hasStatus(422);
        assertThat(client.as(advisor).post("/looking", "week-" + MONDAY, "nothing_stood_out"))
                .hasStatus(404);

        client.as(advisor).post("/looking", "week-" + MONDAY, "nothing");

        assertThat(answers()).containsExactly("nothing");
    }

    private java.util.List<String> answers() {
        return owner.db()
                .sql("select answer from watch_task where account_id = ?")
                .param(advisor.account().value())
                .query(String.class)
                .list();
    }

    @Test
    void nobodyElseReadsIt() {
        job.run();
        for (var stranger :
                new Actor[] {cast.manager(Cast.LONDON), cast.practitioner(Cast.LONDON), cast.administrator()}) {
            assertThat(client.as(stranger).get("/looking")).hasStatus(404);
            assertThat(client.as(stranger).page("/home")).doesNotContain("stood out");
        }
    }

    private String page() {
        return client.as(advisor).page("/looking");
    }

    private void looks(Actor actor, LocalDateTime at, String why, int files) {
        for (var file = 0; file < files; file++) event(actor, at, "read", why);
    }

    private void event(Actor actor, LocalDateTime at, String act, @org.jspecify.annotations.Nullable String why) {
        owner.db()
                .sql("insert into audit_event (at, account_id, case_file_id, act, what, why) values (?, ?, ?, ?,"
                        + " 'file', ?)")
                .param(java.sql.Timestamp.from(
                        at.atZone(ZoneId.of("Europe/London")).toInstant()))
                .param(actor.account().value())
                .param(UUID.randomUUID())
                .param(act)
                .param(why)
                .update();
    }
}

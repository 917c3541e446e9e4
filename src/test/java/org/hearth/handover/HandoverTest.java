package org.hearth.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.enrolment.CoversAlready;
import org.hearth.enrolment.Enrolments;
import org.hearth.enrolment.SamePractitioner;
import org.hearth.site.Say;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.walls.Furniture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HearthTest
class HandoverTest {
    /** The database opens and closes by its own clock: what is planned is planned around the day it is. */
    private final LocalDate realToday = LocalDate.now(ZoneId.of("Europe/London"));

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Enrolments enrolments;
    private final Accounts accounts;

    HandoverTest(Cast cast, Client client, Owner owner, TestClock clock, Enrolments enrolments, Accounts accounts) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.enrolments = enrolments;
        this.accounts = accounts;
    }

    @Test
    void aManagerHandsAParentOverAndTheOneBeforeFindsTheFileNoMore() {
        var home = cast.family();
        var next = cast.practitioner(Cast.LONDON);
        var file = "/files/" + home.mother().caseFile();

        assertThat(client.as(home.manager())
                        .post(file + "/team/hand-over", "next", next.account().toString()))
                .hasStatus(303);

        assertThat(client.as(next).get(file)).hasStatusOk();
        assertThat(client.as(home.mothersPractitioner()).get(file)).hasStatus(404);
    }

    @Test
    void somebodyStandsInUntilTheManagerEndsIt() {
        var home = cast.family();
        var cover = cast.practitioner(Cast.LONDON);
        var file = "/files/" + home.mother().caseFile();

        clock.set(realToday);
        arrange(home, cover, realToday, Optional.empty());
        assertThat(client.as(cover).get(file)).hasStatusOk();
        assertThat(client.as(cover).get("/files/" + home.father().caseFile())).hasStatus(404);

        client.as(home.manager()).post(file + "/team/cover/" + id(cover) + "/end");
        assertThat(client.as(cover).get(file)).hasStatus(404);
        assertThat(client.as(home.mothersPractitioner()).get(file)).hasStatusOk();
    }

    /** Who opens one parent's file alone learns from no list that somebody opened the other's in an emergency. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyVanishesFromTheListWhenTheyOpenTheOtherParentsFileInAnEmergency(boolean mothers) {
        var home = cast.family();
        var own = mothers ? home.mother() : home.father();
        var other = mothers ? home.father() : home.mother();
        var colleague = cast.practitioner(Cast.LONDON);
        owner.db()
                .sql("update case_grant set until_at = now() where case_file_id = ? and account_id = ?")
                .params(other.caseFile().value(), home.manager().account().value())
                .update();
        var team = "/files/" + own.caseFile() + "/team";
        assertThat(client.as(home.manager()).page(team)).contains(colleague.name());

        new Furniture(client, clock).emergency(colleague, other);

        assertThat(client.as(home.manager()).page(team)).contains(colleague.name());
        assertThat(client.as(home.manager())
                        .post(team + "/hand-over", "next", colleague.account().toString()))
                .as("chosen, they are refused all the same")
                .hasStatus(422);
        assertThat(client.as(colleague).get("/files/" + own.caseFile())).hasStatus(404);
    }

    @Test
    void coverIsPlannedAheadAndBeginsAndEndsByItself() {
        clock.set(realToday);
        var home = cast.family();
        var cover = cast.practitioner(Cast.LONDON);
        var file = "/files/" + home.mother().caseFile();
        arrange(home, cover, realToday.plusDays(3), Optional.of(realToday.plusDays(5)));

        assertThat(client.as(cover).get(file)).as("before").hasStatus(404);
        for (var told : List.of(home.manager(), home.mothersPractitioner()))
            assertThat(client.as(told).page(file))
                    .contains(cover.name() + " will stand in from "
                            + Say.date(realToday.plusDays(3)) + " until "
                            + Say.date(realToday.plusDays(5)));

        pass(3, cover);
        assertThat(client.as(cover).get(file)).as("on its first day").hasStatusOk();
        assertThat(client.as(home.mothersPractitioner()).page(file)).contains(cover.name() + " stands in from");

        pass(2, cover);
        assertThat(client.as(cover).get(file)).as("on its last day").hasStatusOk();

        pass(1, cover);
        assertThat(client.as(cover).get(file)).as("afterwards").hasStatus(404);
        assertThat(client.as(home.manager()).page(file)).doesNotContain(cover.name());
    }

    @Test
    void plannedCoverIsCalledOffAndWhoWasToCoverMayWorkWithTheOther() {
        clock.set(realToday);
        var home = cast.family();
        var cover = cast.practitioner(Cast.LONDON);
        arrange(home, cover, realToday.plusDays(3), Optional.empty());
        assertThat(client.as(home.manager()).page("/files/" + home.father().caseFile() + "/team"))
                .as("as long as it is planned")
                .doesNotContain(cover.account().toString());

        client.as(home.manager()).post("/files/" + home.mother().caseFile() + "/team/cover/" + id(cover) + "/end");

        pass(4, cover);
        assertThat(client.as(cover).get("/files/" + home.mother().caseFile())).hasStatus(404);
        var enrolment = home.fathersEnrolment().id();
        enrolments.cover(home.manager(), enrolment, cover.account());
        assertThat(client.as(cover).get("/files/" + home.father().caseFile())).hasStatusOk();
    }

    /** Two covers by one colleague: ending the first leaves the second as it was planned. */
    @Test
    void eachCoverEndsByItself() {
        clock.set(realToday);
        var home = cast.family();
        var cover = cast.practitioner(Cast.LONDON);
        arrange(home, cover, realToday, Optional.of(realToday.plusDays(1)));
        var first = id(cover);
        arrange(home, cover, realToday.plusDays(10), Optional.of(realToday.plusDays(12)));
        assertThat(arranged(home, cover, realToday.plusDays(11), Optional.empty()))
                .hasStatus(422)
                .bodyText()
                .contains("stands in on some of these days already");

        client.as(home.manager()).post("/files/" + home.mother().caseFile() + "/team/cover/" + first + "/end");
        assertThat(client.as(cover).get("/files/" + home.mother().caseFile())).hasStatus(404);

        pass(10, cover);
        assertThat(client.as(cover).get("/files/" + home.mother().caseFile())).hasStatusOk();
    }

    @Test
    void coverEndsOnlyInTheFileItIsOfAndOnlyByItsManager() {
        clock.set(realToday);
        var home = cast.family();
        var cover = cast.practitioner(Cast.LONDON);
        arrange(home, cover, realToday, Optional.empty());
        var end = "/team/cover/" + id(cover) + "/end";

        assertThat(client.as(home.manager()).post("/files/" + home.father().caseFile() + end))
                .hasStatus(404);
        for (var nearly : List.of(home.mothersPractitioner(), cover, cast.manager(Cast.BLACKPOOL)))
            assertThat(client.as(nearly).post("/files/" + home.mother().caseFile() + end))
                    .hasStatus(404);
        assertThat(client.as(cover).get("/files/" + home.mother().caseFile())).hasStatusOk();
    }

    @Test
    void whatWasTypedWrongIsSaidBesideTheField() {
        clock.set(realToday);
        var home = cast.family();
        var cover = cast.practitioner(Cast.LONDON);

        assertThat(arranged(home, cover, realToday.minusDays(1), Optional.empty()))
                .hasStatus(422)
                .bodyText()
                .contains("can’t be in the past");
        assertThat(arranged(home, cover, realToday.plusDays(2), Optional.of(realToday)))
                .hasStatus(422)
                .bodyText()
                .contains("can’t be before the first");
    }

    @Test
    void whatIsBookedIsOnTheFirstPageOfWhoStandsInWhileTheyDo() {
        clock.set(realToday);
        var home = cast.family();
        plan(home);
        var cover = cast.practitioner(Cast.LONDON);
        arrange(home, cover, realToday.plusDays(1), Optional.of(realToday.plusDays(2)));
        var booked = Say.day(realToday.plusDays(2)) + ", 11:00";

        assertThat(client.as(cover).page("/home")).doesNotContain(booked);
        pass(1, cover);
        assertThat(client.as(cover).page("/home"))
                .contains(booked, home.mother().name());
        pass(2, cover);
        assertThat(client.as(cover).page("/home"))
                .doesNotContain(booked, home.mother().name());
    }

    /** Whatever the days of two covers: the same colleague twice only on different days, and never with both parents. */
    @Test
    void noTwoCoversOfAColleagueOverlapAndNoneIsWithBothParents() {
        clock.set(realToday);
        var home = cast.family();
        var chance = new Random(7);
        for (var n = 0; n < 40; n++) {
            var cover = cast.practitioner(Cast.LONDON).account();
            var first = days(chance);
            var second = days(chance);
            var mothers = home.mothersEnrolment().id();
            enrolments.cover(home.manager(), mothers, cover, first.from(), first.until());

            var overlap = first.meets(second);
            var refused =
                    refusal(() -> enrolments.cover(home.manager(), mothers, cover, second.from(), second.until()));
            assertThat(refused.map(Object::getClass).orElse(null))
                    .as(first + " and " + second)
                    .isEqualTo(overlap ? CoversAlready.class : null);
            assertThat(refusal(() -> enrolments.cover(
                            home.manager(), home.fathersEnrolment().id(), cover, second.from(), second.until())))
                    .as(first + " and then the father on " + second)
                    .containsInstanceOf(SamePractitioner.class);
        }
    }

    record Days(LocalDate from, Optional<LocalDate> until) {
        boolean meets(Days other) {
            return until.filter(last -> last.isBefore(other.from)).isEmpty()
                    && other.until.filter(last -> last.isBefore(from)).isEmpty();
        }
    }

    private Days days(Random chance) {
        var from = realToday.plusDays(chance.nextInt(20));
        return new Days(
                from, chance.nextInt(4) == 0 ? Optional.empty() : Optional.of(from.plusDays(chance.nextInt(9))));
    }

    private static Optional<RuntimeException> refusal(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    @Test
    void whoeverIsNoPractitionerAnyMoreWorksWithNobodyAndTheManagerIsToldWhoHasNobody() {
        for (var how : List.of("left", "another role")) {
            var home = cast.family();
            var job = Actor.job("demo");
            var robin = home.mothersPractitioner().account();
            var account = accounts.find(job, robin).orElseThrow();
            accounts.change(job, robin, account.version(), Set.of(Role.EVALUATOR), !how.equals("left"));

            assertThat(client.as(home.manager()).page("/home"))
                    .as(how)
                    .contains("Nobody works with them", home.mother().caseFile() + "/team")
                    .doesNotContain(home.father().caseFile() + "/team");
            assertThat(client.as(home.fathersPractitioner()).page("/home")).doesNotContain("Nobody works with them");
            assertThat(client.as(cast.manager(Cast.BLACKPOOL)).page("/home"))
                    .doesNotContain(home.mother().caseFile().toString());
            assertThat(owner.count(
                            "select count(*) from case_grant where account_id = ? and until_at is null", robin.value()))
                    .isZero();

            var again = accounts.find(job, robin).orElseThrow();
            accounts.change(job, robin, again.version(), Set.of(Role.PRACTITIONER), true);
            assertThat(client.as(home.mothersPractitioner())
                            .get("/files/" + home.mother().caseFile()))
                    .as("given back")
                    .hasStatus(404);

            var next = cast.practitioner(Cast.LONDON);
            enrolments.reallocate(home.manager(), home.mothersEnrolment().id(), next.account());
            assertThat(client.as(home.manager()).page("/home"))
                    .doesNotContain(home.mother().caseFile() + "/team");
        }
    }

    /** Held back by the relation's role too: a grant that somebody forgot to end opens nothing without the role, in either wall. */
    @Test
    void aGrantThatIsLeftOpenIsNoneWithoutTheRole() {
        var home = cast.family();
        var stranger = cast.manager(Cast.BLACKPOOL);
        var file = "/files/" + home.mother().caseFile();
        owner.db()
                .sql("insert into case_grant (case_file_id, account_id, reason, words, granted_by)"
                        + " select id, ?, 'allocation', 'forgotten', ? from case_file where family_id = ? and id <> ?")
                .params(
                        stranger.account().value(),
                        home.manager().account().value(),
                        home.family().id().value(),
                        home.father().caseFile().value())
                .update();
        assertThat(client.as(stranger).get(file)).hasStatus(404);

        // The table of roles alone holds it: were a manager to come to files by allocation, it would open.
        owner.db()
                .sql("insert into may_hold values ('team_manager', 'allocation')")
                .update();
        try {
            assertThat(client.as(stranger).get(file)).hasStatusOk();
        } finally {
            owner.db()
                    .sql("delete from may_hold where role = 'team_manager' and relation = 'allocation'")
                    .update();
        }
    }

    private void arrange(Household home, Actor cover, LocalDate from, Optional<LocalDate> until) {
        assertThat(arranged(home, cover, from, until)).hasStatus(303);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult arranged(
            Household home, Actor cover, LocalDate from, Optional<LocalDate> until) {
        return client.as(home.manager())
                .post(
                        "/files/" + home.mother().caseFile() + "/team/cover",
                        "cover",
                        cover.account().toString(),
                        "from.day",
                        day(from),
                        "from.month",
                        month(from),
                        "from.year",
                        year(from),
                        "until.day",
                        until.map(HandoverTest::day).orElse(""),
                        "until.month",
                        until.map(HandoverTest::month).orElse(""),
                        "until.year",
                        until.map(HandoverTest::year).orElse(""));
    }

    private String id(Actor cover) {
        return owner.db()
                .sql("select id::text from allocation where account_id = ? order by from_on desc limit 1")
                .param(cover.account().value())
                .query(String.class)
                .single();
    }

    /** Days go by: for the programme by its clock, for the grants by the database's, which nobody can move. */
    private void pass(int days, Actor whose) {
        clock.set(clock.today().plusDays(days));
        owner.db()
                .sql("update case_grant set from_at = from_at - make_interval(days => :days),"
                        + " until_at = until_at - make_interval(days => :days) where account_id = :account")
                .param("days", days)
                .param("account", whose.account().value())
                .update();
    }

    @Test
    void whoWorksWithTheOtherParentIsNotOfferedAndRefusedBesideTheField() {
        var home = cast.family();
        var file = "/files/" + home.mother().caseFile();
        var other = home.fathersPractitioner().account().toString();

        assertThat(client.as(home.manager()).page(file + "/team")).doesNotContain(other);
        assertThat(client.as(home.manager()).post(file + "/team/hand-over", "next", other))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a colleague from the list");
    }

    @Test
    void onlyAManagerOfTheSiteChangesWhoWorksWithAParent() {
        var home = cast.family();
        var path = "/files/" + home.mother().caseFile() + "/team";

        assertThat(client.as(home.mothersPractitioner()).get(path)).hasStatus(404);
        assertThat(client.as(cast.manager(Cast.BLACKPOOL)).get(path)).hasStatus(404);
    }

    @Test
    void aParentWhoCompletesIsAskedNothingMoreAndWhatWasPlannedIsCalledOff() {
        var home = cast.family();
        plan(home);

        assertThat(end(home, "completed")).hasRedirectedUrl("/families");

        assertThat(client.as(home.mothersPractitioner())
                        .get("/files/" + home.mother().caseFile()))
                .hasStatus(404);
        assertThat(client.as(home.fathersPractitioner())
                        .get("/files/" + home.father().caseFile()))
                .hasStatusOk();
        assertThat(owner.count(
                        "select count(*) from session where case_file_id = ? and attendance = 'cancelled_by_service'",
                        home.mother().caseFile().value()))
                .isOne();
        assertThat(owner.count(
                        "select count(*) from allocation where enrolment_id = ? and until_on is null",
                        home.mothersEnrolment().id().value()))
                .isZero();
    }

    @Test
    void anEndWithoutAReasonIsAskedAgainAndNothingIsLost() {
        var home = cast.family();

        assertThat(end(home, "")).hasStatus(422).bodyText().contains("Choose why it ends");
        assertThat(client.as(home.mothersPractitioner())
                        .get("/files/" + home.mother().caseFile()))
                .hasStatusOk();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult end(Household home, String why) {
        var on = clock.today();
        return client.as(home.mothersPractitioner())
                .post(
                        "/files/" + home.mother().caseFile() + "/ending",
                        "last.day",
                        day(on),
                        "last.month",
                        month(on),
                        "last.year",
                        year(on),
                        "why",
                        why);
    }

    private void plan(Household home) {
        var on = clock.today().plusDays(2);
        var answer = client.as(home.mothersPractitioner())
                .post(
                        "/files/" + home.mother().caseFile() + "/sessions/new",
                        "id",
                        UUID.randomUUID().toString(),
                        "on.day",
                        day(on),
                        "on.month",
                        month(on),
                        "on.year",
                        year(on),
                        "starts",
                        "11:00",
                        "minutes",
                        "60",
                        "mode",
                        "phone");
        assertThat(answer).hasStatus(303);
    }

    private static String day(LocalDate on) {
        return String.valueOf(on.getDayOfMonth());
    }

    private static String month(LocalDate on) {
        return String.valueOf(on.getMonthValue());
    }

    private static String year(LocalDate on) {
        return String.valueOf(on.getYear());
    }
}

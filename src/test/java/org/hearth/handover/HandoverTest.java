package org.hearth.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;

@HearthTest
class HandoverTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;

    HandoverTest(Cast cast, Client client, Owner owner, TestClock clock) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
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

        client.as(home.manager())
                .post(file + "/team/cover", "cover", cover.account().toString());
        assertThat(client.as(cover).get(file)).hasStatusOk();
        assertThat(client.as(cover).get("/files/" + home.father().caseFile())).hasStatus(404);

        client.as(home.manager()).post(file + "/team/cover-ends");
        assertThat(client.as(cover).get(file)).hasStatus(404);
        assertThat(client.as(home.mothersPractitioner()).get(file)).hasStatusOk();
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

package org.hearth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.session.Forms.appointment;
import static org.hearth.session.Forms.body;
import static org.hearth.session.Forms.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.family.Person;
import org.hearth.team.PlaceId;
import org.hearth.team.Teams;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The two parents of a family never meet at a place by our doing, and neither learns why. */
@HearthTest
class AppointmentsApartTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final String REFUSAL = "This place can't be booked then. Choose another time or place.";

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final Teams teams;
    private final Sessions sessions;
    private final JdbcClient application;

    AppointmentsApartTest(
            Cast cast, Client client, Owner owner, Teams teams, Sessions sessions, JdbcClient application) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.teams = teams;
        this.sessions = sessions;
        this.application = application;
    }

    @Test
    void theParentsAreNotBookedAtOnePlaceAtOneTime() {
        var home = cast.family();
        assertThat(status(plans(home.fathersPractitioner(), home.father(), "10:00", place(0))))
                .isEqualTo(303);

        var refused = plans(home.mothersPractitioner(), home.mother(), "10:30", place(0));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(body(refused)).contains(REFUSAL);
        assertThat(planned(home.mother())).isZero();
    }

    @Test
    void halfAnHourPassesBetweenThem() {
        var home = cast.family();
        plans(home.fathersPractitioner(), home.father(), "10:00", place(0));

        assertThat(status(plans(home.mothersPractitioner(), home.mother(), "11:15", place(0))))
                .isEqualTo(422);
        assertThat(status(plans(home.mothersPractitioner(), home.mother(), "08:45", place(0))))
                .isEqualTo(422);
        assertThat(status(plans(home.mothersPractitioner(), home.mother(), "11:30", place(0))))
                .isEqualTo(303);
    }

    @Test
    void anotherPlaceOrTheTelephoneIsNoTrouble() {
        var home = cast.family();
        plans(home.fathersPractitioner(), home.father(), "10:00", place(0));

        assertThat(status(plans(home.mothersPractitioner(), home.mother(), "10:00", place(1))))
                .isEqualTo(303);
        assertThat(status(cast(home.mothersPractitioner(), home.mother(), appointment(TUESDAY, "14:00", "phone", ""))))
                .isEqualTo(303);
    }

    @Test
    void otherFamiliesMayBeThereAtTheSameTime() {
        var one = cast.family();
        var another = cast.family();
        plans(one.fathersPractitioner(), one.father(), "10:00", place(0));

        assertThat(status(plans(another.mothersPractitioner(), another.mother(), "10:00", place(0))))
                .isEqualTo(303);
    }

    @Test
    void aHomeIsOnePlaceToo() {
        var home = cast.family();
        cast(home.fathersPractitioner(), home.father(), appointment(TUESDAY, "10:00", "home", ""));

        var refused = cast(home.mothersPractitioner(), home.mother(), appointment(TUESDAY, "10:00", "home", ""));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(body(refused)).contains(REFUSAL);
    }

    @Test
    void callingOffFreesThePlaceAndSoDoesMoving() {
        var home = cast.family();
        var first = SessionId.random();
        var second = SessionId.random();
        sessions.plan(home.fathersPractitioner(), first, home.father().caseFile(), at(10));
        sessions.plan(home.fathersPractitioner(), second, home.father().caseFile(), at(14));

        sessions.cancel(home.fathersPractitioner(), first, 1, Attendance.CANCELLED_BY_PARENT, "");
        sessions.move(home.fathersPractitioner(), second, 1, at(17));

        var mothers = home.mothersPractitioner();
        assertThat(sessions.plan(mothers, SessionId.random(), home.mother().caseFile(), at(10)))
                .isEqualTo(Booking.BOOKED);
        assertThat(sessions.plan(mothers, SessionId.random(), home.mother().caseFile(), at(14)))
                .isEqualTo(Booking.BOOKED);
        assertThat(sessions.plan(mothers, SessionId.random(), home.mother().caseFile(), at(17)))
                .isEqualTo(Booking.PLACE_NOT_AVAILABLE);
    }

    @Test
    void aMoveThatIsRefusedKeepsThePlaceItHad() {
        var home = cast.family();
        var mothers = SessionId.random();
        sessions.plan(home.mothersPractitioner(), mothers, home.mother().caseFile(), at(9));
        sessions.plan(
                home.fathersPractitioner(), SessionId.random(), home.father().caseFile(), at(13));

        assertThat(sessions.move(home.mothersPractitioner(), mothers, 1, at(13)))
                .isEqualTo(Booking.PLACE_NOT_AVAILABLE);

        assertThat(sessions.plan(
                        home.fathersPractitioner(),
                        SessionId.random(),
                        home.father().caseFile(),
                        at(9)))
                .isEqualTo(Booking.PLACE_NOT_AVAILABLE);
    }

    @Test
    void theRefusalIsTheSameForTheOtherParentAndForClosedHours() {
        var home = cast.family();
        plans(home.fathersPractitioner(), home.father(), "10:00", place(0));
        var held = plans(home.mothersPractitioner(), home.mother(), "10:00", place(0));

        var closed = plans(home.mothersPractitioner(), home.mother(), "21:00", place(0));

        assertThat(status(held)).isEqualTo(status(closed));
        assertThat(withoutTimes(body(held))).isEqualTo(withoutTimes(body(closed)));
    }

    @Test
    void theTimesOfferedAreFree() {
        var home = cast.family();
        plans(home.fathersPractitioner(), home.father(), "12:00", place(0));
        plans(home.fathersPractitioner(), home.father(), "10:00", place(0));

        var refused = body(plans(home.mothersPractitioner(), home.mother(), "10:00", place(0)));

        assertThat(refused).contains("value=\"2026-03-10T08:00\"", "value=\"2026-03-10T14:00\"");
        assertThat(refused).doesNotContain("value=\"2026-03-10T12:00\"", "value=\"2026-03-10T13:00\"");
        var offered = appointment(TUESDAY, "10:00", "in_person", place(0).toString(), "offer", "2026-03-10T14:00");
        assertThat(status(cast(home.mothersPractitioner(), home.mother(), offered)))
                .isEqualTo(303);
    }

    @Test
    void aDiaryHoldsOneAppointmentAtATime() {
        var home = cast.family();
        plans(home.mothersPractitioner(), home.mother(), "10:00", place(0));

        var twice = cast(home.mothersPractitioner(), home.mother(), appointment(TUESDAY, "10:30", "phone", ""));

        assertThat(status(twice)).isEqualTo(422);
        assertThat(body(twice)).contains(Booking.DIARY_TAKEN.words());
    }

    @Test
    void theDatabaseRefusesWhateverTheApplicationForgets() {
        var home = cast.family();
        sessions.plan(
                home.fathersPractitioner(), SessionId.random(), home.father().caseFile(), at(10));

        assertThatThrownBy(() -> owner.db()
                        .sql("""
                        insert into place_hold (session_id, parents_file, family_id, place, held)
                        select gen_random_uuid(), ?, family_id, place, held from place_hold where parents_file = ?
                        """)
                        .params(
                                home.mother().caseFile().value(),
                                home.father().caseFile().value())
                        .update())
                .hasMessageContaining("parents_never_meet");
    }

    @Test
    void theApplicationCannotReadWhatIsHeld() {
        assertThatThrownBy(() ->
                        application.sql("select place from place_hold").query().listOfRows())
                .hasRootCauseMessage("ERROR: permission denied for table place_hold");
    }

    @Test
    void nobodyHoldsAPlaceForAParentWhoseFileIsNotTheirs() {
        var home = cast.family();
        assertThatThrownBy(() -> sessions.plan(
                        home.mothersPractitioner(),
                        SessionId.random(),
                        home.father().caseFile(),
                        at(10)))
                .isInstanceOf(org.hearth.access.NotHere.class);
    }

    @Test
    void ofTwoWhoAskAtOnceOneIsRefused() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var day = 1; day <= 8; day++) {
                var home = cast.family();
                var wanted = at(10).at(TUESDAY.plusDays(day), at(10).starts());
                List<Callable<Booking>> both = List.of(
                        () -> asks(home.mothersPractitioner(), home.mother().caseFile(), wanted),
                        () -> asks(home.fathersPractitioner(), home.father().caseFile(), wanted));
                var answers = threads.invokeAll(both);
                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .containsExactlyInAnyOrder(Booking.BOOKED, Booking.PLACE_NOT_AVAILABLE);
            }
        }
    }

    private Booking asks(Actor actor, CaseFileId file, Appointment wanted) {
        return sessions.plan(actor, SessionId.random(), file, wanted);
    }

    private MvcTestResult plans(Actor actor, Person parent, String starts, PlaceId at) {
        return cast(actor, parent, appointment(TUESDAY, starts, "in_person", at.toString()));
    }

    private MvcTestResult cast(Actor actor, Person parent, String... fields) {
        var withId = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("id", UUID.randomUUID().toString()), java.util.Arrays.stream(fields))
                .toArray(String[]::new);
        return client.as(actor).post("/files/" + parent.caseFile() + "/sessions/new", withId);
    }

    private PlaceId place(int number) {
        return teams.places(Actor.visitor(), Cast.LONDON).get(number).id();
    }

    private Appointment at(int hour) {
        return new Appointment(
                TUESDAY, java.time.LocalTime.of(hour, 0), 60, Mode.IN_PERSON, java.util.Optional.of(place(0)));
    }

    private long planned(Person parent) {
        return owner.count(
                "select count(*) from session where case_file_id = ?",
                parent.caseFile().value());
    }

    /** A page without what was typed and offered, and without what no two pages share. */
    private static String withoutTimes(String page) {
        return page.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "CSRF")
                .replaceAll("\\d{2}:\\d{2}", "TIME");
    }
}

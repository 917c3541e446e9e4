package org.hearth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.session.Forms.appointment;
import static org.hearth.session.Forms.body;
import static org.hearth.session.Forms.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.junit.jupiter.api.Test;

/** A parent's sessions are open to that parent's practitioner and the team's manager, and are not there for anybody else. */
@HearthTest
class SessionWallsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Cast cast;
    private final Client client;
    private final Sessions sessions;

    SessionWallsTest(Cast cast, Client client, Sessions sessions) {
        this.cast = cast;
        this.client = client;
        this.sessions = sessions;
    }

    @Test
    void theOtherParentsPractitionerFindsNoneOfIt() {
        var home = cast.family();
        refused(home, home.fathersPractitioner());
    }

    @Test
    void norDoAnotherSitesManagerAnAdvisorAnEvaluatorAnAdministratorOrIntake() {
        var home = cast.family();
        Stream.of(
                        cast.manager(Cast.BLACKPOOL),
                        cast.practitioner(Cast.LONDON),
                        cast.safeguardingAdvisor(),
                        cast.evaluator(),
                        cast.administrator(),
                        cast.intake())
                .forEach(nearly -> refused(home, nearly));
    }

    @Test
    void theManagerOfTheSiteReadsThem() {
        var home = cast.family();
        var held = held(home);
        assertThat(client.as(home.manager()).page("/sessions/" + held))
                .contains(home.mother().name());
    }

    @Test
    void aChildsFileAndTheSafetyFileHaveNoSessions() {
        var home = cast.family();
        var ana = client.as(home.mothersPractitioner());
        assertThat(status(ana.get("/files/" + home.baby().caseFile() + "/sessions")))
                .isEqualTo(404);
        assertThat(status(ana.get("/files/" + home.family().safetyFile() + "/sessions")))
                .isEqualTo(404);
    }

    @Test
    void onlyReportingReadsTheFacts() {
        var home = cast.family();
        held(home);
        assertThat(sessions.attendanceFacts(Actor.reporting(), TODAY))
                .contains(new AttendanceFact(
                        home.mothersEnrolment().id(),
                        TODAY,
                        Mode.PHONE,
                        List.of("getting_started"),
                        Attendance.ATTENDED));
        assertThat(sessions.attendanceFacts(Actor.reporting(), TODAY.minusDays(1)))
                .noneMatch(
                        fact -> fact.enrolment().equals(home.mothersEnrolment().id()));
        assertThatThrownBy(() -> sessions.attendanceFacts(home.manager(), TODAY))
                .isInstanceOf(NotHere.class);
    }

    private void refused(Household home, Actor nearly) {
        var there = held(home);
        var somebody = client.as(nearly);
        var nowhere = body(somebody.get("/sessions/" + SessionId.random()));
        for (var path : List.of("", "/record", "/note", "/move", "/cancel")) {
            var answer = somebody.get("/sessions/" + there + path);
            assertThat(status(answer)).as(path).isEqualTo(404);
            assertThat(body(answer)).as(path).isEqualTo(nowhere);
        }
        for (var path : List.of("/sessions", "/sessions/new", "/sessions/record")) {
            assertThat(status(somebody.get("/files/" + home.mother().caseFile() + path)))
                    .as(path)
                    .isEqualTo(404);
        }
        var fields = appointment(
                TODAY,
                "08:00",
                "phone",
                "",
                "version",
                "1",
                "attendance",
                "attended",
                "by",
                "cancelled_by_parent",
                "note",
                "x",
                "id",
                SessionId.random().toString(),
                "nextId",
                SessionId.random().toString());
        for (var path : List.of("/record", "/note", "/move", "/cancel")) {
            assertThat(status(somebody.post("/sessions/" + there + path, fields)))
                    .as(path)
                    .isEqualTo(404);
        }
        for (var path : List.of("/sessions/new", "/sessions/record")) {
            assertThat(status(somebody.post("/files/" + home.mother().caseFile() + path, fields)))
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(sessions.of(home.mothersPractitioner(), home.mother().caseFile()))
                .allMatch(s -> s.version() == 1);
    }

    private SessionId held(Household home) {
        var id = SessionId.random();
        sessions.recordUnplanned(
                home.mothersPractitioner(),
                id,
                home.mother().caseFile(),
                new Appointment(TODAY, LocalTime.of(8, 0), 60, Mode.PHONE, Optional.empty()),
                Attendance.ATTENDED,
                List.of("getting_started"));
        return id;
    }
}

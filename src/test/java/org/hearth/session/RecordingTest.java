package org.hearth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.session.Forms.appointment;
import static org.hearth.session.Forms.body;
import static org.hearth.session.Forms.hidden;
import static org.hearth.session.Forms.redirect;
import static org.hearth.session.Forms.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;

/** A session is recorded in two pages, once, and nobody's words are lost. */
@HearthTest
class RecordingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final Sessions sessions;

    RecordingTest(Cast cast, Client client, Owner owner, Sessions sessions) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.sessions = sessions;
    }

    @Test
    void aPlannedSessionIsRecordedInTwoPages() {
        var home = cast.family();
        var id = planned(home, TODAY, 8);
        var ana = client.as(home.mothersPractitioner());

        var first = ana.page("/sessions/" + id + "/record");
        var second = redirect(ana.post(
                "/sessions/" + id + "/record",
                appointment(
                        TODAY,
                        "08:00",
                        "phone",
                        "",
                        "version",
                        hidden(first, "version"),
                        "attendance",
                        "attended",
                        "others",
                        "getting_started",
                        "modules",
                        "getting_started")));
        var note = ana.page(second);
        var end = redirect(ana.post(
                second,
                "version",
                hidden(note, "version"),
                "nextId",
                hidden(note, "nextId"),
                "note",
                "She told me how the week had been.",
                "nextStep",
                "Look at the safety plan.",
                "next",
                "same"));

        assertThat(second).isEqualTo("/sessions/" + id + "/note");
        var list = ana.page(end);
        assertThat(list).contains("Attended", "Getting Started", "She told me how the week had been.");
        assertThat(list).contains("Monday 9 March 2026, 08:00 to 09:00");
        assertThat(ana.page("/sessions/" + id)).contains("Look at the safety plan.");
    }

    @Test
    void theFormBeginsWithWhatIsKnown() {
        var home = cast.family();
        var id = planned(home, TODAY, 8);

        var page = client.as(home.mothersPractitioner()).page("/sessions/" + id + "/record");

        assertThat(page).contains("value=\"08:00\"").contains("value=\"phone\" checked");
    }

    @Test
    void whyASessionWasCalledOffIsAThousandCharactersAtMostAndNoneOfThemIsLost() {
        var home = cast.family();
        var id = planned(home, TODAY, 8);
        var ana = client.as(home.mothersPractitioner());
        var why = "w".repeat(1_001);

        var refused = ana.post("/sessions/" + id + "/cancel", "version", "1", "by", "cancelled_by_parent", "why", why);

        assertThat(refused).hasStatus(422).bodyText().contains("Use 1,000 characters at most", why);
        assertThat(ana.post(
                        "/sessions/" + id + "/cancel",
                        "version",
                        "1",
                        "by",
                        "cancelled_by_parent",
                        "why",
                        "w".repeat(1_000)))
                .hasStatus(303);
    }

    @Test
    void oneThatNobodyPlannedIsRecordedOnceHoweverOftenItIsSent() {
        var home = cast.family();
        var ana = client.as(home.mothersPractitioner());
        var path = "/files/" + home.mother().caseFile() + "/sessions/record";
        var fields = appointment(
                TODAY, "08:30", "phone", "", "id", hidden(ana.page(path), "id"), "attendance", "did_not_attend");

        var once = redirect(ana.post(path, fields));
        var again = redirect(ana.post(path, fields));

        assertThat(again).isEqualTo(once);
        assertThat(owner.count(
                        "select count(*) from session where case_file_id = ?",
                        home.mother().caseFile().value()))
                .isEqualTo(1);
    }

    @Test
    void oneFormSentManyTimesAtOncePlansOnce() throws Exception {
        var home = cast.family();
        var id = SessionId.random();
        Callable<Booking> send = () ->
                sessions.plan(home.mothersPractitioner(), id, home.mother().caseFile(), at(TODAY.plusDays(1), 10));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(Collections.nCopies(20, send))) {
                assertThat(answer.get()).isEqualTo(Booking.BOOKED);
            }
        }

        assertThat(sessions.of(home.mothersPractitioner(), home.mother().caseFile()))
                .hasSize(1);
    }

    @Test
    void ofManyWhoWriteOneNoteAtOnceOneIsFirstAndTheOthersAreTold() throws Exception {
        var home = cast.family();
        var id = recorded(home);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var writers = IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(
                            n -> () -> sessions.note(home.mothersPractitioner(), id, 1, "Note " + n, ""))
                    .toList();
            var written = 0;
            for (var answer : threads.invokeAll(writers)) written += answer.get() ? 1 : 0;
            assertThat(written).isEqualTo(1);
        }
        assertThat(owner.count("select version from session where id = ?", id.value()))
                .isEqualTo(2);
    }

    @Test
    void planningTwiceWithOneFormPlansOnce() {
        var home = cast.family();
        var ana = client.as(home.mothersPractitioner());
        var path = "/files/" + home.mother().caseFile() + "/sessions/new";
        var fields = appointment(
                TODAY.plusDays(1),
                "10:00",
                "phone",
                "",
                "id",
                SessionId.random().toString());

        assertThat(status(ana.post(path, fields))).isEqualTo(303);
        assertThat(status(ana.post(path, fields))).isEqualTo(303);

        assertThat(sessions.of(home.mothersPractitioner(), home.mother().caseFile()))
                .hasSize(1);
    }

    @Test
    void ofTwoNotesNeitherIsLost() {
        var home = cast.family();
        var id = recorded(home);
        var ana = client.as(home.mothersPractitioner());
        var manager = client.as(home.manager());
        var page = ana.page("/sessions/" + id + "/note");
        redirect(manager.post(note(id), noteFields(manager.page(note(id)), "The manager's words.")));

        var refused = ana.post(note(id), noteFields(page, "The practitioner's words."));

        assertThat(status(refused)).isEqualTo(409);
        assertThat(body(refused)).contains("The manager's words.", "The practitioner's words.");
        assertThat(noteOf(home, id)).isEqualTo("The manager's words.");

        redirect(ana.post(note(id), noteFields(body(refused), "Both of our words.")));
        assertThat(noteOf(home, id)).isEqualTo("Both of our words.");
        assertThat(owner.count(
                        "select count(*) from session_note_past where session_id = ? and octet_length(note_sealed) > 30",
                        id.value()))
                .isEqualTo(1);
    }

    @Test
    void theSameNoteSentTwiceIsNoConflict() {
        var home = cast.family();
        var id = recorded(home);
        var ana = client.as(home.mothersPractitioner());
        var fields = noteFields(ana.page(note(id)), "Words.");

        assertThat(status(ana.post(note(id), fields))).isEqualTo(303);
        assertThat(status(ana.post(note(id), fields))).isEqualTo(303);
    }

    @Test
    void aNextSessionThatCannotBeLeavesTheNoteSaved() {
        var home = cast.family();
        var id = recorded(home);
        var ana = client.as(home.mothersPractitioner());
        var page = ana.page(note(id));
        var another =
                cast.family(Cast.LONDON, home.mothersPractitioner(), cast.practitioner(Cast.LONDON), home.manager());
        sessions.plan(
                home.mothersPractitioner(), SessionId.random(), another.mother().caseFile(), at(TODAY.plusDays(7), 8));

        var answer = ana.post(
                note(id),
                "version",
                hidden(page, "version"),
                "nextId",
                hidden(page, "nextId"),
                "note",
                "Kept all the same.",
                "nextStep",
                "",
                "next",
                "same");

        assertThat(status(answer)).isEqualTo(422);
        assertThat(body(answer)).contains("The note is saved. " + Booking.DIARY_TAKEN.words());
        assertThat(noteOf(home, id)).isEqualTo("Kept all the same.");
    }

    @Test
    void whatWasPlannedBeforeAMoveIsKept() {
        var home = cast.family();
        var id = planned(home, TODAY.plusDays(1), 10);
        var ana = client.as(home.mothersPractitioner());
        redirect(ana.post(
                "/sessions/" + id + "/move", appointment(TODAY.plusDays(2), "14:00", "phone", "", "version", "1")));

        assertThat(ana.page("/sessions/" + id))
                .contains("Wednesday 4 March 2026, 14:00 to 15:00")
                .contains("Planned before for Tuesday 3 March 2026, 10:00 to 11:00");
    }

    @Test
    void aMoveOfWhatWasMovedMeanwhileShowsWhereItIs() {
        var home = cast.family();
        var id = planned(home, TODAY.plusDays(1), 10);
        sessions.move(home.manager(), id, 1, at(TODAY.plusDays(2), 12));

        var refused = client.as(home.mothersPractitioner())
                .post(
                        "/sessions/" + id + "/move",
                        appointment(TODAY.plusDays(3), "14:00", "phone", "", "version", "1"));

        assertThat(status(refused)).isEqualTo(409);
        assertThat(body(refused))
                .contains("Wednesday 4 March 2026, 12:00 to 13:00")
                .contains("value=\"14:00\"");
    }

    @Test
    void whatCannotBeReadComesBackAsTyped() {
        var home = cast.family();
        var answer = client.as(home.mothersPractitioner())
                .post(
                        "/files/" + home.mother().caseFile() + "/sessions/record",
                        appointment(
                                TODAY.plusDays(1),
                                "25:99",
                                "phone",
                                "",
                                "id",
                                SessionId.random().toString()));

        assertThat(status(answer)).isEqualTo(422);
        assertThat(body(answer))
                .contains("The start must be a time, such as 09:30")
                .contains("Choose what became of the session")
                .contains("value=\"25:99\"");
    }

    @Test
    void aSessionStillToComeHasNotBeenAttended() {
        var home = cast.family();
        var id = planned(home, TODAY.plusDays(1), 10);
        var answer = client.as(home.mothersPractitioner())
                .post(
                        "/sessions/" + id + "/record",
                        appointment(TODAY.plusDays(1), "10:00", "phone", "", "version", "1", "attendance", "attended"));

        assertThat(status(answer)).isEqualTo(422);
        assertThat(body(answer)).contains("The day is still to come");
    }

    private SessionId planned(Household home, LocalDate on, int hour) {
        var id = SessionId.random();
        assertThat(sessions.plan(home.mothersPractitioner(), id, home.mother().caseFile(), at(on, hour)))
                .isEqualTo(Booking.BOOKED);
        return id;
    }

    private SessionId recorded(Household home) {
        var id = SessionId.random();
        sessions.recordUnplanned(
                home.mothersPractitioner(),
                id,
                home.mother().caseFile(),
                at(TODAY, 8),
                Attendance.ATTENDED,
                List.of("getting_started"));
        return id;
    }

    private String noteOf(Household home, SessionId id) {
        return sessions.find(home.mothersPractitioner(), id)
                .flatMap(Session::outcome)
                .orElseThrow()
                .note();
    }

    private static Appointment at(LocalDate on, int hour) {
        return new Appointment(on, LocalTime.of(hour, 0), 60, Mode.PHONE, Optional.empty());
    }

    private static String note(SessionId id) {
        return "/sessions/" + id + "/note";
    }

    private static String[] noteFields(String page, String words) {
        return new String[] {
            "version", hidden(page, "version"),
            "nextId", hidden(page, "nextId"),
            "draft", hidden(page, "draft"),
            "note", words,
            "nextStep", "",
        };
    }
}

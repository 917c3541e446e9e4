package org.hearth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.session.Forms.body;
import static org.hearth.session.Forms.hidden;
import static org.hearth.session.Forms.redirect;
import static org.hearth.session.Forms.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.Client.Signed;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is typed into a note is kept from the first stroke, on whichever page or device. */
@HearthTest
class SessionDraftTest {
    private static final Pattern AUTOSAVE = Pattern.compile("data-autosave=\"([^\"]+)\"");

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final Sessions sessions;

    SessionDraftTest(Cast cast, Client client, Owner owner, Sessions sessions) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.sessions = sessions;
    }

    @Test
    void wordsTypedAndNotSentAreThereOnReturn() {
        var home = cast.family();
        var note = "/sessions/" + recorded(home) + "/note";
        var ana = client.as(home.mothersPractitioner());

        var kept = types(ana, ana.page(note), "Half a sent");

        assertThat(body(kept)).isEqualTo("Saved 09:00");
        assertThat(ana.page(note))
                .contains("Half a sent")
                .contains("These are the words you typed on 2 March 2026 at 09:00");
        assertThat(ana.page(note.replace("/note", ""))).doesNotContain("Half a sent");
    }

    @Test
    void aDraftIsItsWritersAlone() {
        var home = cast.family();
        var note = "/sessions/" + recorded(home) + "/note";
        var ana = client.as(home.mothersPractitioner());
        types(ana, ana.page(note), "Not for the manager yet");

        assertThat(client.as(home.manager()).page(note)).doesNotContain("Not for the manager yet");
    }

    @Test
    void onceSentTheDraftIsGoneAndALateOneDoesNotReturn() {
        var home = cast.family();
        var note = "/sessions/" + recorded(home) + "/note";
        var ana = client.as(home.mothersPractitioner());
        var page = ana.page(note);
        types(ana, page, "A draft");
        redirect(ana.post(
                note, "version", hidden(page, "version"), "nextId", hidden(page, "nextId"), "note", "The note"));
        types(ana, page, "A draft that was late");

        assertThat(ana.page(note)).contains("The note").doesNotContain("A draft");
    }

    @Test
    void twoPagesNeverWriteOverEachOtherUnseen() {
        var home = cast.family();
        var note = "/sessions/" + recorded(home) + "/note";
        var ana = client.as(home.mothersPractitioner());
        var phone = ana.page(note);
        var desk = ana.page(note);

        assertThat(status(types(ana, phone, "On the phone"))).isEqualTo(200);
        assertThat(status(types(ana, phone, "On the phone, going on"))).isEqualTo(200);
        var refused = types(ana, desk, "At the desk");

        assertThat(status(refused)).isEqualTo(409);
        assertThat(body(refused)).startsWith("Not saved here");
        var opened = ana.page(note);
        assertThat(opened).contains("On the phone, going on");
        assertThat(status(types(ana, opened, "At the desk, with the phone's words")))
                .isEqualTo(200);
        assertThat(status(types(ana, phone, "On the phone again"))).isEqualTo(409);
    }

    @Test
    void nobodyKeepsADraftInAFileThatIsNotTheirs() {
        var home = cast.family();
        var page = client.as(home.mothersPractitioner()).page("/sessions/" + recorded(home) + "/note");

        assertThat(status(types(client.as(home.fathersPractitioner()), page, "Not mine")))
                .isEqualTo(404);
        assertThat(status(types(client.as(cast.evaluator()), page, "Not mine"))).isEqualTo(404);
        assertThat(owner.count(
                        "select count(*) from draft where account_id = ?",
                        home.fathersPractitioner().account().value()))
                .isZero();
    }

    private static MvcTestResult types(Signed who, String page, String words) {
        var autosave = AUTOSAVE.matcher(page);
        if (!autosave.find()) throw new AssertionError("the form keeps no draft");
        return who.post(autosave.group(1), "draft", hidden(page, "draft"), "note", words);
    }

    private SessionId recorded(Household home) {
        var id = SessionId.random();
        var held = new Appointment(LocalDate.of(2026, 3, 2), LocalTime.of(8, 0), 60, Mode.PHONE, Optional.empty());
        sessions.recordUnplanned(
                home.mothersPractitioner(), id, home.mother().caseFile(), held, Attendance.ATTENDED, List.of());
        return id;
    }
}

package org.hearth.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.task.NewTask;
import org.hearth.task.Tasks;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.Tells;
import org.hearth.testing.TestClock;
import org.hearth.walls.Furniture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page on which somebody is about to call or to write says first whether, when and how. */
@HearthTest
class BeforeCallingTest {
    private final Cast cast;
    private final Client client;
    private final Tells tells;
    private final Tasks tasks;
    private final Owner owner;
    private final TestClock clock;

    private Household home;
    private String file = "";

    BeforeCallingTest(Cast cast, Client client, Tells tells, Tasks tasks, Owner owner, TestClock clock) {
        this.cast = cast;
        this.client = client;
        this.tells = tells;
        this.tasks = tasks;
        this.owner = owner;
        this.clock = clock;
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
        file = "/files/" + home.mother().caseFile();
    }

    @Test
    void wherePeopleCall() {
        new Furniture(client, clock).furnish(robin(), home.mother(), "lavender");
        tells.way(
                robin(),
                home.mother(),
                "mobile",
                "safe",
                "yes",
                "detail",
                "07700 900123",
                "when",
                "these",
                "days",
                "1",
                "from",
                "09:00",
                "until",
                "15:00",
                "introduce",
                "the library",
                "codeWord",
                "marigold",
                "voicemail",
                "no",
                "asked",
                "yes");
        var session = owner.db()
                .sql("select id::text from session where case_file_id = ? and attendance is null")
                .param(home.mother().caseFile().value())
                .query(String.class)
                .single();
        var task = tasks.raise(
                robin(), new NewTask(home.mother().caseFile(), robin().account(), "ring", "Ring her", clock.today()));

        for (var page : List.of(
                file,
                file + "/sessions",
                file + "/sessions/new",
                "/sessions/" + session,
                "/sessions/" + session + "/cancel",
                "/tasks/" + task.value(),
                file + "/messages",
                "/home"))
            assertThat(client.as(robin()).page(page))
                    .as(page)
                    .contains("You may ring now", "the library", "marigold", "No, leave none", "Mon, 09:00 to 15:00");
        assertThat(client.as(robin()).page(file))
                .as("nobody was asked who else hears")
                .contains("Who else may hear", "Not known: ask");
        clock.advance(Duration.ofHours(7));
        assertThat(client.as(robin()).page("/home"))
                .contains("Do not ring now", "next safe time", "marigold")
                .doesNotContain("tel:");
    }

    @Test
    void wherePeopleWrite() {
        tells.way(
                robin(),
                home.mother(),
                "sms",
                "safe",
                "yes",
                "detail",
                "07700 900123",
                "when",
                "these",
                "days",
                "1",
                "days",
                "2",
                "from",
                "09:00",
                "until",
                "15:00",
                "introduce",
                "the library",
                "codeWord",
                "marigold",
                "seenBy",
                "her sister",
                "asked",
                "yes");
        tells.lives(robin(), home.mother(), "14 Elm Road", "", "a lodger");
        tells.way(
                robin(),
                home.mother(),
                "post",
                "safe",
                "yes",
                "when",
                "any",
                "plainEnvelope",
                "yes",
                "seenBy",
                "whoever is first at the door",
                "words",
                "no stamp of ours",
                "asked",
                "yes");
        var letter = UUID.randomUUID().toString();
        client.as(robin())
                .post(file + "/letters", "id", letter, "subject", "Hello", "words", "I was glad to meet you.");

        assertThat(client.as(robin()).page(file + "/messages/new?message=please_ring&way=text"))
                .contains("You may write by text message now", "the library", "marigold", "her sister", "07700 900123")
                .contains("Mon, Tue, 09:00 to 15:00");
        for (var page : List.of(
                file + "/messages/new?message=welcome&way=letter", file + "/letters/new", file + "/letters/" + letter))
            assertThat(client.as(robin()).page(page))
                    .as(page)
                    .contains("You may write by post now", "14 Elm Road", "a lodger", "whoever is first at the door")
                    .contains("no stamp of ours", "Plain");
        assertThat(client.as(robin()).page(file + "/messages/new?message=please_ring&way=email"))
                .contains("Do not write by e-mail now", "We have not asked whether e-mail is safe");
    }

    private Actor robin() {
        return home.mothersPractitioner();
    }
}

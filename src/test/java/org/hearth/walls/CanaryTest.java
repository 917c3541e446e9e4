package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.consent.Consent;
import org.hearth.consent.ConsentId;
import org.hearth.consent.Consents;
import org.hearth.draft.Drafts;
import org.hearth.task.NewTask;
import org.hearth.task.Tasks;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;

/** Words that were sealed are on no page of the disk: not in tables, not in the write-ahead log, not in a log. */
@HearthTest
class CanaryTest {
    private final Consents consents;
    private final Drafts drafts;
    private final Tasks tasks;
    private final Client client;
    private final Owner owner;
    private final Cast cast;

    CanaryTest(Consents consents, Drafts drafts, Tasks tasks, Client client, Owner owner, Cast cast) {
        this.consents = consents;
        this.drafts = drafts;
        this.tasks = tasks;
        this.client = client;
        this.owner = owner;
        this.cast = cast;
    }

    @Test
    void sealedWordsAreInNoFileOfTheDatabase() throws IOException {
        var canary = word();
        plant(canary);

        assertThat(filesWith(canary)).isEmpty();
    }

    @Test
    void theSameSearchFindsAWordInTheClear() throws IOException {
        var canary = word();
        owner.db()
                .sql("insert into place (site_code, name) values ('london', ?)")
                .param(canary)
                .update();

        assertThat(filesWith(canary)).anyMatch(f -> f.contains("base/")).anyMatch(f -> f.contains("pg_wal/"));
    }

    private void plant(String canary) {
        var home = cast.family();
        var robin = home.mothersPractitioner();
        var file = home.mother().caseFile();
        var consent = new ConsentId(UUID.randomUUID());
        var today = LocalDate.of(2026, 3, 2);
        consents.record(robin, file, new Consent(consent, today, canary, Consent.Said.YES, Optional.empty(), ""));
        assertThat(consents.withdraw(robin, file, consent, today, canary)).isTrue();
        drafts.keep(robin, file, "canary", Map.of("note", canary));
        var task = tasks.raise(robin, new NewTask(file, robin.account(), "self_harm_answer", canary, today));
        assertThat(tasks.open(robin)).anyMatch(t -> t.words().equals(canary));
        tasks.done(robin, task, canary);
        assertThat(client.as(robin)
                        .post(
                                "/files/" + file + "/plan/getting_started",
                                "id",
                                UUID.randomUUID().toString(),
                                "what",
                                "set_aside",
                                "words",
                                canary))
                .hasStatus(303);
        assertThat(client.as(robin)
                        .post(
                                "/files/" + file + "/letters",
                                "id",
                                UUID.randomUUID().toString(),
                                "subject",
                                "Hello",
                                "words",
                                "I was glad of the " + canary))
                .hasStatus(303);
        assertThat(client.as(robin)
                        .post(
                                "/files/" + file + "/contact/email",
                                "version",
                                "0",
                                "safe",
                                "yes",
                                "detail",
                                canary + "@example.org",
                                "when",
                                "any",
                                "codeWord",
                                canary,
                                "asked",
                                "yes"))
                .hasStatus(303);
        assertThat(owner.count("select count(*) from plan_mark where case_file_id = ?", file.value()))
                .isOne();
    }

    private List<String> filesWith(String canary) throws IOException {
        owner.db().sql("checkpoint").update();
        var server = Path.of(
                owner.db().sql("show data_directory").query(String.class).single());
        var base = owner.db()
                .sql("select 'base/' || oid from pg_database where datname = current_database()")
                .query(String.class)
                .single();
        var found = new ArrayList<String>();
        for (var folder : List.of(server.resolve(base), server.resolve("pg_wal"))) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (holds(file, canary)) found.add(file.toString());
                }
            }
        }
        var log = Path.of("target", "test-postgres", "postgres.log");
        if (Files.exists(log) && holds(log, canary)) found.add(log.toString());
        return found;
    }

    private static boolean holds(Path file, String canary) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(canary);
    }

    private static String word() {
        return "canary" + UUID.randomUUID().toString().replace("-", "");
    }
}

package org.hearth.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.Identity;
import org.hearth.command.Command;
import org.hearth.command.UsageError;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Links;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More than a few rows leave only at the machine and only when two people want it: one asks, another approves, once. */
@HearthTest
class ExportTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Accounts accounts;
    private final ExportCommand command;
    private final Exports exports;
    private final JdbcClient application;

    private Actor administrator;
    private Actor manager;

    private Path folder;

    ExportTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            Accounts accounts,
            ExportCommand command,
            Exports exports,
            JdbcClient application) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.accounts = accounts;
        this.command = command;
        this.exports = exports;
        this.application = application;
    }

    @BeforeEach
    void moreThanAFewRowsAndSomebodyWhoSignsIn(@TempDir Path out) {
        folder = out;
        administrator = cast.administrator();
        manager = cast.manager(Cast.LONDON);
        accounts.setPassword(Actor.job("demo"), manager.account(), "the first four words");
        for (var n = 0; n < 11; n++) cast.family();
    }

    @Test
    void oneAsksAnotherApprovesAndItLeavesOnceWithAMarkThatLeadsBackToBoth() throws IOException {
        var id = asked(administrator);
        assertThat(run("all", "--request", id)).as("before it is approved").isEqualTo(Command.REFUSED);
        assertThat(folder.resolve("all")).doesNotExist();
        assertThat(client.as(manager).page("/home")).contains("Exports to approve");

        assertThat(client.as(manager).post("/exports/" + id + "/approve")).hasRedirectedUrl("/exports");
        assertThat(run("all", "--request", id)).isEqualTo(Command.DONE);

        var mark = Files.readString(folder.resolve("all/export.txt")).strip();
        assertThat(owner.count(
                        "select count(*) from export_request where mark = ?::uuid and asked_by = ? and approved_by = ?",
                        mark,
                        administrator.account().value(),
                        manager.account().value()))
                .isOne();
        assertThat(run("again", "--request", id)).as("twice").isEqualTo(Command.REFUSED);
        assertThat(folder.resolve("again")).doesNotExist();
        assertThat(client.as(administrator).page("/exports")).contains("Handed out on");
    }

    /** Files are there and the mark beside them can't be written: what was approved has left, or some of it. */
    @Test
    void whatFailsWhileItIsWrittenIsNotHandedOutAgain() throws IOException {
        var id = approved();
        Files.createDirectories(folder.resolve("all/export.txt"));
        assertThatThrownBy(() -> run("all", "--request", id)).isInstanceOf(UncheckedIOException.class);

        assertThat(owner.count(
                        "select count(*) from export_request where id = ?::uuid and used_at is not null"
                                + " and mark is not null and amount is null",
                        id))
                .isOne();
        assertThat(owner.count("select count(*) from audit_event where what = ?", "export handed out " + id))
                .isOne();
        assertThat(client.as(manager).page("/exports")).contains("some of it may have left");
        assertThat(run("again", "--request", id)).isEqualTo(Command.REFUSED);
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void ofTwoAtOnceOneAloneHandsOut() throws InterruptedException {
        var id = approved();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = both.invokeAll(List.of(() -> run("one", "--request", id), () -> run("other", "--request", id)));
            assertThat(ended.stream().map(Future::resultNow)).containsExactlyInAnyOrder(Command.DONE, Command.REFUSED);
        }

        assertThat(List.of("one", "other"))
                .filteredOn(name -> Files.exists(folder.resolve(name).resolve("export.txt")))
                .hasSize(1);
    }

    /** A charity in which all come by the directory, and a shell that was not told of it. */
    @Test
    void whoeverComesByADirectoryThatIsNotSetUpHereCouldStillApprove() {
        var before = owner.db()
                .sql("select id, password_hash from account where password_hash is not null")
                .query((row, n) -> List.of(row.getString("id"), row.getString("password_hash")))
                .list();
        accounts.keep(Actor.job("directory"), manager.account(), new Identity("https://id.example", "morgan-exports"));
        owner.db().sql("update account set password_hash = null").update();
        try {
            assertThat(run("all", "--reason", "move")).isEqualTo(Command.REFUSED);
        } finally {
            accounts.keepHere(Actor.job("directory"), manager.account());
            before.forEach(one -> owner.db()
                    .sql("update account set password_hash = ? where id = ?::uuid")
                    .params(one.get(1), one.get(0))
                    .update());
        }
    }

    @Test
    void nobodyApprovesTheirOwnNorSomebodyInAnotherRole() {
        var id = asked(administrator);
        for (var nearly :
                List.of(administrator, cast.practitioner(Cast.LONDON), cast.evaluator(), cast.safeguardingAdvisor()))
            assertThat(client.as(nearly).post("/exports/" + id + "/approve")).hasStatus(404);
        assertThat(run("all", "--request", id)).isEqualTo(Command.REFUSED);
        assertThat(client.as(manager).post("/exports/" + UUID.randomUUID() + "/approve"))
                .hasStatus(404);
    }

    @Test
    void nobodyApprovesTheirOwnByAnAccountWhoseLinkTheyMade() {
        Links.used(client, administrator, manager);
        var id = asked(administrator);

        assertThat(client.as(manager).page("/home")).doesNotContain(administrator.name());
        assertThat(client.as(manager).post("/exports/" + id + "/approve")).hasStatus(404);
        assertThatThrownBy(() -> owner.db()
                        .sql("update export_request set approved_by = ?, approved_at = now() where id = ?::uuid")
                        .params(manager.account().value(), id)
                        .update())
                .as("the database by itself")
                .hasStackTraceContaining("by another person than asked");
    }

    @Test
    void anApprovalIsGoodForADay() {
        var late = asked(administrator);
        clock.advance(Duration.ofHours(25));
        assertThat(client.as(manager).post("/exports/" + late + "/approve")).hasStatus(404);

        var id = asked(administrator);
        client.as(manager).post("/exports/" + id + "/approve");
        clock.advance(Duration.ofHours(25));
        assertThat(run("all", "--request", id)).isEqualTo(Command.REFUSED);
    }

    @Test
    void withoutARequestOnlyAFewRowsLeaveAndOnlyForAReason() {
        assertThat(run("all", "--reason", "move")).isEqualTo(Command.REFUSED);
        assertThat(folder.resolve("all")).doesNotExist();
        assertThatThrownBy(() -> run("all")).isInstanceOf(UsageError.class);
        assertThatThrownBy(() -> run("all", "--reason", "curious")).isInstanceOf(UsageError.class);
    }

    @Test
    void aReasonAndWordsAreAskedForAndNothingIsLost() {
        var answer = client.as(administrator).post("/exports", "words", "For the evaluators");

        assertThat(answer).hasStatus(422).bodyText().contains("Choose why it is handed out", "For the evaluators");
    }

    /** The database by itself: nobody approves what they asked for, and nobody but the job uses it. */
    @Test
    void theDatabaseRefusesOneAlone() {
        var id = asked(administrator);
        assertThatThrownBy(() -> owner.db()
                        .sql("update export_request set approved_by = asked_by, approved_at = now() where id = ?::uuid")
                        .param(id)
                        .update())
                .hasMessageContaining("check");
        assertThat(application
                        .sql("select count(*) from export_request")
                        .query(Long.class)
                        .single())
                .as("asked as nobody")
                .isZero();
        assertThatThrownBy(() -> exports.approve(cast.evaluator(), ExportRequestId.of(id)))
                .isInstanceOf(RuntimeException.class);
    }

    private String approved() {
        var id = asked(administrator);
        assertThat(client.as(manager).post("/exports/" + id + "/approve")).hasRedirectedUrl("/exports");
        return id;
    }

    private String asked(Actor actor) {
        var id = UUID.randomUUID().toString();
        assertThat(client.as(actor).post("/exports", "id", id, "reason", "move", "words", "To the new machine"))
                .hasRedirectedUrl("/exports");
        return id;
    }

    private int run(String name, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addFirst(folder.resolve(name).toString());
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return command.run(all, out, out);
    }
}

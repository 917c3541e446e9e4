package org.hearth.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTest {

    @TempDir
    Path folder;

    @BeforeEach
    void shareThePrograms() throws IOException {
        UnpackedOnce.into(folder);
    }

    @AfterEach
    void leaveThem() throws IOException {
        UnpackedOnce.outOf(folder);
    }

    @Test
    void aServerThatIsKilledComesBackByItself() throws SQLException, IOException {
        try (var server = EmbeddedPostgres.start(folder)) {
            Asked.change(server.url("postgres"), server.password(), "create table said (words text)");
            for (var round = 1; round <= 3; round++) {
                Asked.change(server.url("postgres"), server.password(), "insert into said values ('kept')");
                Shell.signal("KILL", number());
                var back = RunningServer.at(folder).orElseThrow();
                assertThat(back.port()).isEqualTo(server.port());
                assertThat(Asked.of(back.url("postgres"), back.password(), "select count(*) from said"))
                        .isEqualTo(Integer.toString(round));
            }
        }
    }

    @Test
    void aServerWhoseProductIsKilledStopsAndTheNextStartNeedsNoHand() throws SQLException, IOException {
        for (var round = 1; round <= 2; round++) {
            var keeper = keeperInAnotherProcess();
            var left = RunningServer.at(folder).orElseThrow();
            Asked.change(left.url("postgres"), left.password(), "create table said_" + round + " (words text)");
            keeper.destroyForcibly();
            try (var server = EmbeddedPostgres.start(folder)) {
                var tables = Asked.of(
                        server.url("postgres"),
                        server.password(),
                        "select count(*) from pg_tables where tablename like 'said%'");
                assertThat(tables).isEqualTo(Integer.toString(round));
            }
        }
    }

    @Test
    void whenProductAndServerAreKilledAtOnceTheNextStartNeedsNoHand() throws SQLException, IOException {
        var keeper = keeperInAnotherProcess();
        var server = number();
        keeper.destroyForcibly();
        Shell.signal("KILL", server);
        startsAndAnswers();
    }

    @Test
    void aNumberThatSomebodyElseHasByNowDoesNotHoldUpTheStart() throws SQLException, IOException {
        EmbeddedPostgres.start(folder).close();
        var note = "1\n" + folder.toRealPath().resolve("database") + "\n1700000000\n5432\n\n\n0 0\nready\n";
        Files.writeString(folder.resolve("database").resolve("postmaster.pid"), note);
        startsAndAnswers();
    }

    @Test
    void aNoteOfAServerThatIsGoneDeceivesNoCommand() throws IOException {
        Files.writeString(folder.resolve("server.json"), "{\"port\":1,\"pid\":2147483646}");
        assertThat(RunningServer.at(folder)).isEmpty();
    }

    private void startsAndAnswers() throws SQLException {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(Asked.of(server.url("postgres"), server.password(), "select 'here'"))
                    .isEqualTo("here");
        }
    }

    private Process keeperInAnotherProcess() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(java, "-cp", System.getProperty("java.class.path"), Keeper.class.getName(), folder.toString());
        var keeper = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(keeper.getInputStream().read()).isEqualTo('r');
        return keeper;
    }

    private long number() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("database").resolve("postmaster.pid"))
                .getFirst());
    }

    /** Keeps a server until it is killed. */
    static final class Keeper {
        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedPostgres.start(Path.of(arguments[0]));
            System.out.println("ready");
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}

package org.hearth.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

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
    void whatIsAcknowledgedIsOnTheDisk() throws SQLException {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(asked(server, "show fsync")).isEqualTo("on");
            assertThat(asked(server, "show full_page_writes")).isEqualTo("on");
            assertThat(asked(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(asked(server, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void onlyThisMachineAsksAndOnlyByPassword() throws SQLException, IOException {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(asked(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(asked(server, "show unix_socket_directories")).isEmpty();
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), server.user(), "wrong"))
                    .hasMessageContaining("password authentication failed");
            assertThat(readers("password")).isEqualTo("rw-------");
            assertThat(readers("server.json")).isEqualTo("rw-------");
            assertThat(readers("postgres.log")).isEqualTo("rw-------");
            assertThat(readers("database")).isEqualTo("rwx------");
        }
    }

    @Test
    void whatWasWrittenIsThereAtTheNextStart() throws SQLException {
        try (var server = EmbeddedPostgres.start(folder)) {
            change(server, "create table said (words text)");
            change(server, "insert into said values ('Zając')");
        }
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(asked(server, "select words from said")).isEqualTo("Zając");
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsDoneAgain() throws SQLException, IOException {
        Files.createDirectory(folder.resolve("database.new"));
        Files.writeString(folder.resolve("database.new").resolve("PG_VERSION"), "18");
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(asked(server, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void aFolderServesOneProcessAndACommandBesideItUsesTheSameServer() throws SQLException, IOException {
        assertThat(RunningServer.at(folder)).isEmpty();
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessageContaining("already running on " + folder.toRealPath());
            change(server, "create table said (words text)");
            var beside = RunningServer.at(folder).orElseThrow();
            assertThat(beside.url("postgres")).isEqualTo(server.url("postgres"));
            assertThat(beside.password()).isEqualTo(server.password());
        }
        assertThat(RunningServer.at(folder)).isEmpty();
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws IOException {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(folder.resolve("database").resolve("PG_VERSION"), "7\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .hasMessageContaining("PostgreSQL does not start")
                .hasMessageContaining("database files are incompatible with server");
    }

    private String readers(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }

    private static String asked(EmbeddedPostgres server, String question) throws SQLException {
        return Asked.of(server.url("postgres"), server.password(), question);
    }

    private static void change(EmbeddedPostgres server, String change) throws SQLException {
        Asked.change(server.url("postgres"), server.password(), change);
    }
}

package org.hearth.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hearth.drill.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A charity's own PostgreSQL, the oldest that Hearth promises to run on. */
class OldestPostgresTest {

    private static final String PASSWORD = "a/password@with:everything?";
    private static final Path PROGRAMS =
            Path.of(Optional.ofNullable(System.getenv("HEARTH_POSTGRES_15")).orElse("/usr/lib/postgresql/15/bin"));

    @TempDir
    Path folder;

    private RunningServer server = new RunningServer(0, "");
    private Optional<Postmaster> postmaster = Optional.empty();

    @BeforeEach
    void start() throws IOException, SQLException {
        assertThat(PROGRAMS.resolve("initdb"))
                .as(
                        "the programs of PostgreSQL 15: install postgresql-15, or name their folder with HEARTH_POSTGRES_15")
                .exists();
        var database = folder.toRealPath().resolve("database");
        var programs = new Programs(PROGRAMS.toRealPath().resolveSibling(""), ServerUser.choose());
        var passwordFile = Files.writeString(folder.resolve("password"), PASSWORD);
        Shell.run(programs.command(
                "initdb",
                "-D",
                database.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--no-locale",
                "--pwfile=" + passwordFile));
        server = new RunningServer(freePort(), PASSWORD);
        postmaster =
                Optional.of(new Postmaster(new ServerCommand(programs, database, server.port()), ServerLog.in(folder)));
        postmaster.get().start(server);
        change("create role charity login createrole password 'secret'");
        change("create database families owner charity");
    }

    @AfterEach
    void stop() {
        postmaster.ifPresent(Postmaster::stop);
    }

    @Test
    void theSampleGivesTheRightAnswersOnPostgres15() throws IOException, InterruptedException, SQLException {
        assertThat(Asked.of(server.url("postgres"), PASSWORD, "show server_version"))
                .startsWith("15.");
        hearth("import", "samples/caseload", "--commit");
        var answers = hearth("reconcile", "--from", "2023-04-01", "--to", "2024-03-31", "--as-of", "2025-09-30");
        var json = new JsonMapper();
        assertThat(json.readTree(answers))
                .isEqualTo(json.readTree(Files.readString(Path.of("samples", "expected.json"))));
    }

    /** Standard output of a command that uses this database. */
    private String hearth(String... words) throws IOException, InterruptedException {
        var messages = folder.resolve("messages");
        var builder = new ProcessBuilder(Product.command(List.of(words))).redirectError(Redirect.to(messages.toFile()));
        builder.environment()
                .put("HEARTH_DATABASE_URL", "postgresql://charity@127.0.0.1:" + server.port() + "/families");
        builder.environment().put("HEARTH_DATABASE_PASSWORD", "secret");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(messages)).isZero();
        return said;
    }

    private void change(String change) throws SQLException {
        Asked.change(server.url("postgres"), PASSWORD, change);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

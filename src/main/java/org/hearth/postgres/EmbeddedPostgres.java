package org.hearth.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PostgreSQL server that lives in one folder, starts and stops with this process, and is started again if it dies. */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Path dir;
    private final FolderLock lock;
    private final Postmaster postmaster;
    private final RunningServer server;

    private EmbeddedPostgres(Path dir, FolderLock lock, Postmaster postmaster, RunningServer server) {
        this.dir = dir;
        this.lock = lock;
        this.postmaster = postmaster;
        this.server = server;
    }

    /**
     * Starts the server of this folder, which is made where it is missing, and returns once it answers.
     *
     * @throws FolderInUse if another process runs a server there; {@link RunningServer#at} reaches that one
     * @throws IllegalStateException with the reason, if the server does not start
     */
    public static EmbeddedPostgres start(Path folder) {
        try {
            return start(folder, ServerUser.choose());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static EmbeddedPostgres start(Path folder, ServerUser user) throws IOException {
        var dir = Files.createDirectories(folder).toRealPath();
        var lock = FolderLock.take(dir);
        try {
            return start(dir, user, lock);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static EmbeddedPostgres start(Path dir, ServerUser user, FolderLock lock) throws IOException {
        user.mustEnter(dir);
        var programs = Programs.unpacked(dir.resolve("pgsql"), user);
        var password = Password.of(dir);
        var database = DatabaseFolder.made(dir, programs, password);
        var server = new RunningServer(freePort(), password);
        var command = new ServerCommand(programs, database, server.port());
        var postmaster = new Postmaster(command, ServerLog.in(dir));
        postmaster.start(server);
        ServerFile.write(dir, server.port());
        return new EmbeddedPostgres(dir, lock, postmaster, server);
    }

    /** The address of one of its databases, for JDBC. */
    public String url(String database) {
        return server.url(database);
    }

    /** The name of the server's owner, who may do anything there. */
    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    public int port() {
        return server.port();
    }

    /** Stops the server: what is open is rolled back, what was acknowledged stays. */
    @Override
    public void close() {
        postmaster.stop();
        try {
            ServerFile.delete(dir);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            lock.close();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}

package org.hearth.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * A server that answers on this machine.
 *
 * @param port on 127.0.0.1
 * @param password of its owner
 */
public record RunningServer(int port, String password) {

    static final String OWNER = "postgres";
    private static final int SECONDS_TO_CONNECT = 10;
    private static final int ATTEMPTS = 200;

    /** The server that another process runs in this folder, if one does. */
    public static Optional<RunningServer> at(Path folder) {
        try {
            return search(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<RunningServer> search(Path folder) throws IOException {
        // It may be just being started again, so that its keeper is asked as well.
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var file = ServerFile.read(folder);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            var server = new RunningServer(file.get().port(), Password.of(folder));
            if (server.answers()) {
                return Optional.of(server);
            }
            if (!file.get().keeperLives()) {
                return Optional.empty();
            }
            Pause.briefly();
        }
        return Optional.empty();
    }

    /** The address of one of its databases, for JDBC. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The name of the server's owner, who may do anything there. */
    public String user() {
        return OWNER;
    }

    /** Whether it answers, and is the one that knows this password: the two prove it to one another. */
    boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(SECONDS_TO_CONNECT);
        } catch (SQLException silence) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", OWNER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Integer.toString(SECONDS_TO_CONNECT));
        properties.setProperty("socketTimeout", Integer.toString(SECONDS_TO_CONNECT));
        return DriverManager.getConnection(url("postgres"), properties);
    }
}

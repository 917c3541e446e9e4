package org.hearth.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.Hearth;
import org.hearth.postgres.EmbeddedPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One PostgreSQL for all tests of a run, and in it a database for each application context, copied from one that the
 * product itself migrated.
 */
public final class TestPostgres {
    /** The keys that what is in these databases is sealed with. */
    public static final Path KEYS = TestFolder.of("keys");

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final TestPostgres ONLY = new TestPostgres();

    private final EmbeddedPostgres server;
    private final String template;

    private TestPostgres() {
        server = EmbeddedPostgres.start(TestFolder.of("postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        template = "hearth_" + fingerprint();
        if (!exists(template)) {
            var unfinished = template + "_new";
            execute("drop database if exists " + unfinished + " with (force)");
            execute("create database " + unfinished);
            migrate(unfinished);
            execute("alter database " + unfinished + " rename to " + template);
        }
    }

    public static TestPostgres only() {
        return ONLY;
    }

    /** The name of a fresh, migrated, otherwise empty database. */
    public String freshDatabase() {
        return copyOf(template);
    }

    /** The name of a new database that is in every byte what this one is; nobody may be connected to that. */
    public String copyOf(String database) {
        var name = "t" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        execute("drop database if exists " + name + " with (force)");
        execute("create database " + name + " template " + database);
        return name;
    }

    /** The settings with which the product uses a database of this server. */
    public String[] settings(String database) {
        return new String[] {
            "hearth.database.url=" + server.url(database),
            "hearth.database.user=" + server.user(),
            "hearth.database.password=" + server.password(),
            "hearth.database.roles=hearth_test",
            // One for all: a copy of a database is sealed with the keys of the first.
            "hearth.keys=" + KEYS,
            "hearth.sign-in-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "hearth.jobs=false",
            // Only what a test doubts, or both parents tell, waits for a second look.
            "hearth.contact.second-look=1000000000",
            "hearth.outbox.phone=020 7946 0000",
            "hearth.outbox.letters.name=Elm Row Team",
            "hearth.outbox.letters.address=PO Box 12,London W2 1AA"
        };
    }

    public String url(String database) {
        return server.url(database);
    }

    public String password() {
        return server.password();
    }

    public String user() {
        return server.user();
    }

    public EmbeddedPostgres server() {
        return server;
    }

    private void migrate(String database) {
        new SpringApplicationBuilder(Hearth.class)
                .properties(settings(database))
                .run("--server.port=0", "--server.address=127.0.0.1")
                .close();
    }

    private boolean exists(String database) {
        try (var connection = DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                var query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Resource sql :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:org/hearth/**/*.sql")) {
                digest.update(sql.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.hearth.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.hearth.postgres.EmbeddedPostgres;
import org.hearth.postgres.RunningServer;

/** Puts Hearth's own database and its owner, no superuser, into an embedded server. */
final class Cradle {
    private static final String NAME = "hearth";

    private Cradle() {}

    static Login of(EmbeddedPostgres postgres) {
        return ownerOf(new Login(postgres.url("postgres"), postgres.user(), postgres.password()));
    }

    static Login of(RunningServer server) {
        return ownerOf(new Login(server.url("postgres"), server.user(), server.password()));
    }

    private static Login ownerOf(Login superuser) {
        var password = new Roles(superuser, NAME).derived(NAME);
        var url = superuser.url().replaceFirst("/postgres(?=$|\\?)", "/" + NAME);
        try (var connection = DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            if (!Roles.exists(statement, "select from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login createrole nosuperuser password '" + password + "'");
            }
            if (!Roles.exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL would not make its database", e);
        }
        return new Login(url, NAME, password);
    }

    /** The owner's login to a server that another process keeps in this folder, if one does. */
    static Optional<Login> beside(Path data) {
        return RunningServer.at(data).map(Cradle::of);
    }
}

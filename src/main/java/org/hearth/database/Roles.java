package org.hearth.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The database roles of one Hearth database, named after it: the owner migrates, {@code …_app} is the application's
 * login and owns nothing, {@code …_report} counts. The application's password is derived from the owner's, so that
 * every node knows it and nothing has to be kept.
 */
record Roles(Login owner, String prefix) {
    String app() {
        return prefix + "_app";
    }

    String report() {
        return prefix + "_report";
    }

    Login application() {
        return owner.as(app(), derived(app()));
    }

    /** Makes what is missing; the owner needs CREATEROLE only the first time. Refuses PostgreSQL older than 15. */
    void prepare(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < 15) {
            throw new SQLException("Hearth needs PostgreSQL 15 or newer, and this is "
                    + connection.getMetaData().getDatabaseProductVersion());
        }
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('hearth roles'))");
            make(statement, report(), "nologin");
            make(statement, app(), "login password '" + derived(app()) + "'");
            if (!member(statement)) {
                statement.execute("grant \"" + report() + "\" to \"" + app() + "\"");
            }
            statement.execute("grant connect on database \"" + owner.database() + "\" to \"" + app() + "\"");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void make(Statement statement, String role, String how) throws SQLException {
        var exists = exists(statement, "select from pg_roles where rolname = '" + role + "'");
        if (!exists) {
            statement.execute(
                    "create role \"" + role + "\" nosuperuser nocreatedb nocreaterole noinherit nobypassrls " + how);
        }
    }

    private boolean member(Statement statement) throws SQLException {
        return exists(
                statement,
                "select from pg_auth_members where roleid = '\"" + report() + "\"'::regrole and member = '\"" + app()
                        + "\"'::regrole");
    }

    static boolean exists(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    String derived(String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("hearth " + owner.password()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HmacSHA256", e);
        }
    }
}

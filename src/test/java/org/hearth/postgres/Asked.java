package org.hearth.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;

/** One question to a server, as its owner. */
final class Asked {

    private Asked() {}

    static String of(String url, String password, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(url, RunningServer.OWNER, password);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    static void change(String url, String password, String change) throws SQLException {
        try (var connection = DriverManager.getConnection(url, RunningServer.OWNER, password);
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}

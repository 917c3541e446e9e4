package org.hearth.testing;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database as its superuser sees it, past every wall: for tests that look at what was really written. */
public class Owner {
    private final DataSource everything;
    private final JdbcClient db;

    Owner(
            @Value("${hearth.database.url}") String url,
            @Value("${hearth.database.user}") String user,
            @Value("${hearth.database.password}") String password) {
        this.everything = new DriverManagerDataSource(url, user, password);
        this.db = JdbcClient.create(everything);
    }

    /** One connection that stays the same, for what holds as long as a session. */
    public SingleConnectionDataSource alone() {
        try {
            return new SingleConnectionDataSource(everything.getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public JdbcClient db() {
        return db;
    }

    /** How many rows a query counts. */
    public long count(String sql, Object... parameters) {
        return db.sql(sql).params(parameters).query(Long.class).single();
    }
}

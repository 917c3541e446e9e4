package org.hearth.testing;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database as its superuser sees it, past every wall: for tests that look at what was really written. */
public class Owner {
    private final JdbcClient db;

    Owner(
            @Value("${hearth.database.url}") String url,
            @Value("${hearth.database.user}") String user,
            @Value("${hearth.database.password}") String password) {
        DataSource everything = new DriverManagerDataSource(url, user, password);
        this.db = JdbcClient.create(everything);
    }

    public JdbcClient db() {
        return db;
    }

    /** How many rows a query counts. */
    public long count(String sql, Object... parameters) {
        return db.sql(sql).params(parameters).query(Long.class).single();
    }
}

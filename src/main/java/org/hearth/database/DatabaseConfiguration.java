package org.hearth.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import javax.sql.DataSource;
import org.hearth.postgres.EmbeddedPostgres;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Connections: the owner's for migrations, the application's, pooled, for everything else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseChoice.class)
@EnableTransactionManagement(order = Ordered.LOWEST_PRECEDENCE - 10, proxyTargetClass = true)
class DatabaseConfiguration {
    @Bean(destroyMethod = "close")
    Server server(DatabaseChoice choice) {
        return choice.named().map(Server::named).orElseGet(() -> Server.embedded(choice.data()));
    }

    @Bean
    Roles roles(Server server, DatabaseChoice choice) throws SQLException {
        var roles = new Roles(server.owner(), choice.rolesIn(server.owner()));
        try (var connection = ownersDataSource(server.owner()).getConnection()) {
            roles.prepare(connection);
        }
        return roles;
    }

    @Bean
    @FlywayDataSource
    DataSource owner(Roles roles) {
        return ownersDataSource(roles.owner());
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource application(Roles roles) {
        var login = roles.application();
        var pool = new HikariDataSource();
        pool.setPoolName("hearth");
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "hearth");
        // Else the reason of a failure quotes the row, and a log would have it.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    @Bean
    FlywayConfigurationCustomizer roleNames(Roles roles) {
        return flyway -> {
            var placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("app", quoted(roles.app()));
            placeholders.put("report", quoted(roles.report()));
            flyway.placeholders(placeholders);
        };
    }

    private static String quoted(String role) {
        return '"' + role + '"';
    }

    private static DataSource ownersDataSource(Login owner) {
        return new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    }

    /** The server that is in use, and its end when it is ours. */
    record Server(Login owner, Runnable end) {
        static Server named(Login owner) {
            return new Server(owner, () -> {});
        }

        /** A server another process keeps in the folder is used as it is; else one is started. */
        static Server embedded(Path data) {
            var beside = Cradle.beside(data);
            if (beside.isPresent()) {
                return named(beside.get());
            }
            var postgres = EmbeddedPostgres.start(data);
            return new Server(Cradle.of(postgres), postgres::close);
        }

        void close() {
            end.run();
        }
    }
}

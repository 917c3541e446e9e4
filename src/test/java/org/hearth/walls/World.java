package org.hearth.walls;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.List;
import org.hearth.Hearth;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.Owner;
import org.hearth.testing.SameNonce;
import org.hearth.testing.SealingDesk;
import org.hearth.testing.TestClock;
import org.hearth.testing.TestPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole product on one database, beside another that differs from it. */
record World(String database, ConfigurableApplicationContext product, Client client) implements AutoCloseable {
    @TestConfiguration
    @Import({Cast.class, Owner.class, LeavesTheActorOut.class})
    static class Things {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        @Primary
        SameNonce sameNonce() {
            return new SameNonce();
        }
    }

    static World on(String database) {
        var product = new SpringApplicationBuilder(Hearth.class, Things.class)
                .properties(TestPostgres.only().settings(database))
                .run("--server.port=0", "--server.address=127.0.0.1");
        var client = new Client(MockMvcTester.from((WebApplicationContext) product, mvc -> mvc.apply(springSecurity())
                .build()));
        return new World(database, product, client);
    }

    Cast cast() {
        return product.getBean(Cast.class);
    }

    TestClock clock() {
        return product.getBean(TestClock.class);
    }

    SealingDesk desk() {
        return product.getBean(SealingDesk.class);
    }

    Owner owner() {
        return product.getBean(Owner.class);
    }

    List<Route> routes() {
        return Route.all(product.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    /** Takes the second wall down, or puts it up again. */
    void rowLevelSecurity(boolean on) {
        owner().db()
                .sql("select oid::regclass::text from pg_class where relkind = 'r' and relforcerowsecurity")
                .query(String.class)
                .list()
                .forEach(table -> owner().db()
                        .sql("alter table " + table + (on ? " enable" : " disable") + " row level security")
                        .update());
    }

    /** Has one query of the product forget who asks, or ask again. */
    void leaveTheActorOut(boolean out) {
        product.getBean(LeavesTheActorOut.class).switchTo(out);
    }

    /** What is asked of the database for this work, in order. */
    List<String> statements(Runnable work) {
        return product.getBean(LeavesTheActorOut.class).listen(work);
    }

    @Override
    public void close() {
        product.close();
    }
}

package org.hearth.walls;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The mistake the first wall is there against: when switched on, the query for a colleague's parents forgets whose they are. */
class LeavesTheActorOut implements BeanPostProcessor {
    private static final String WHOSE =
            "role in ('mother', 'father', 'co_parent') and case_file_id in (select open_to(?, 'people'))";
    private static final String ANYBODYS = "role in ('mother', 'father', 'co_parent') and ?::uuid is not null";

    private final AtomicBoolean on = new AtomicBoolean();

    void switchTo(boolean leaveOut) {
        on.set(leaveOut);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource data && name.equals("application") ? new Forgetful(data) : bean;
    }

    private final class Forgetful extends DelegatingDataSource {
        Forgetful(DataSource data) {
            super(data);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (on.get() && method.getName().equals("prepareStatement")) {
                            arguments[0] = ((String) arguments[0]).replace(WHOSE, ANYBODYS);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}

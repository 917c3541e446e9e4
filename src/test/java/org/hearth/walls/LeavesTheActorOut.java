package org.hearth.walls;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The mistake the first wall is there against: when switched on, the queries for a colleague's parents, and those that
 * look for somebody or for words, forget whose they are. The key of a file is forgotten with them: it would keep notes
 * shut though both walls are down.
 */
class LeavesTheActorOut implements BeanPostProcessor {
    private static final String ANYBODYS = "?::uuid is not null";
    private static final Map<String, String> WHOSE = Map.of(
            "role in ('mother', 'father', 'co_parent') and case_file_id in (select open_to(?, 'people'))",
            "role in ('mother', 'father', 'co_parent') and " + ANYBODYS,
            "from person where case_file_id in (select open_to(?, 'people')) order by ref",
            "from person where " + ANYBODYS + " order by ref",
            "where nhs_number_mark = ? and case_file_id in (select open_to(?, 'people'))",
            "where nhs_number_mark = ? and " + ANYBODYS,
            "where ? = any (w.marks) and w.case_file_id in (select open_to(?, 'contact'))",
            "where ? = any (w.marks) and " + ANYBODYS,
            "and s.case_file_id in (select open_to(?, 'sessions'))",
            "and " + ANYBODYS,
            "where n.case_file_id = any (?) and n.case_file_id in (select open_to(?, 'notes'))",
            "where n.case_file_id = any (?) and " + ANYBODYS,
            "where case_file_id = any (?) and case_file_id in (select open_to(?))",
            "where case_file_id = any (?) and " + ANYBODYS);

    private static final ThreadLocal<@Nullable List<String>> SAID = new ThreadLocal<>();

    private final AtomicBoolean on = new AtomicBoolean();

    void switchTo(boolean leaveOut) {
        on.set(leaveOut);
    }

    /** What is asked of the database for this work, in order; not what the product does besides. */
    List<String> listen(Runnable work) {
        var heard = new ArrayList<String>();
        SAID.set(heard);
        try {
            work.run();
        } finally {
            SAID.remove();
        }
        return heard;
    }

    private String heard(String sql) {
        var said = SAID.get();
        if (said != null) said.add(sql);
        if (!on.get()) return sql;
        var forgetful = sql;
        for (var whose : WHOSE.entrySet()) forgetful = forgetful.replace(whose.getKey(), whose.getValue());
        return forgetful;
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
                        if (method.getName().equals("prepareStatement")) arguments[0] = heard((String) arguments[0]);
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}

package org.hearth.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearth.enrolment.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the counting role may read of sessions: no words. */
@Repository
class SessionFactStore {
    private static final int AT_A_TIME = 5_000;

    private final JdbcClient db;

    SessionFactStore(JdbcClient db) {
        this.db = db;
    }

    List<AttendanceFact> until(LocalDate asOf) {
        var all = new ArrayList<AttendanceFact>();
        each(asOf, all::add);
        return all;
    }

    /** One after the other, a few thousand at a time. */
    void each(LocalDate asOf, Consumer<AttendanceFact> to) {
        db.sql("""
                select s.enrolment_id, s.on_date, s.mode, s.attendance, m.modules
                from session s
                left join (
                    select session_id, array_agg(module order by position) as modules
                    from session_module
                    group by session_id) m on m.session_id = s.id
                where s.attendance is not null and s.on_date <= :asOf
                """).withFetchSize(AT_A_TIME).param("asOf", asOf).query(row -> {
            to.accept(fact(row));
        });
    }

    private static AttendanceFact fact(ResultSet row) throws SQLException {
        return new AttendanceFact(
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                row.getObject("on_date", LocalDate.class),
                Mode.of(row.getString("mode")).orElseThrow(),
                SessionRows.words(row, "modules"),
                Attendance.of(row.getString("attendance")).orElseThrow());
    }
}

package org.hearth.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.enrolment.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the counting role may read of sessions: no words. */
@Repository
class SessionFactStore {
    private final JdbcClient db;

    SessionFactStore(JdbcClient db) {
        this.db = db;
    }

    List<AttendanceFact> until(LocalDate asOf) {
        return db.sql("""
                select s.enrolment_id, s.on_date, s.mode, s.attendance, m.modules
                from session s
                left join (
                    select session_id, array_agg(module order by position) as modules
                    from session_module
                    group by session_id) m on m.session_id = s.id
                where s.attendance is not null and s.on_date <= :asOf
                """)
                .param("asOf", asOf)
                .query((row, n) -> new AttendanceFact(
                        new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                        row.getObject("on_date", LocalDate.class),
                        Mode.of(row.getString("mode")).orElseThrow(),
                        SessionRows.words(row, "modules"),
                        Attendance.of(row.getString("attendance")).orElseThrow()))
                .list();
    }
}

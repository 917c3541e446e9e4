package org.hearth.session;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads sessions, planned and held. */
@Repository
class SessionStore {
    private final JdbcClient db;
    private final SessionRows rows;

    SessionStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.rows = new SessionRows(vault);
    }

    Optional<Session> find(Actor actor, SessionId id) {
        return db.sql("""
            select s.id, s.case_file_id, s.family_id, s.enrolment_id, s.on_date, s.starts, s.minutes, s.mode, s.place_id,
                   s.attendance, n.note_sealed, n.next_step_sealed, s.version, m.modules
            from session s
            left join session_note n on n.session_id = s.id and n.case_file_id in (select open_to(:actor, 'notes'))
            left join lateral (
                select array_agg(module order by position) as modules
                from session_module
                where session_id = s.id and case_file_id in (select open_to(:actor, 'sessions'))) m on true
            where s.id = :id and s.case_file_id in (select open_to(:actor, 'sessions'))
            """)
                .param("actor", actor.account().value())
                .param("id", id.value())
                .query(rows::session)
                .optional();
    }

    /** Every session of a parent, the latest first. */
    List<Session> of(Actor actor, CaseFileId caseFile) {
        return db.sql("""
            select s.id, s.case_file_id, s.family_id, s.enrolment_id, s.on_date, s.starts, s.minutes, s.mode, s.place_id,
                   s.attendance, n.note_sealed, n.next_step_sealed, s.version, m.modules
            from session s
            left join session_note n on n.session_id = s.id and n.case_file_id in (select open_to(:actor, 'notes'))
            left join (
                select session_id, array_agg(module order by position) as modules
                from session_module
                where case_file_id = :file and case_file_id in (select open_to(:actor, 'sessions'))
                group by session_id) m on m.session_id = s.id
            where s.case_file_id = :file and s.case_file_id in (select open_to(:actor, 'sessions'))
            order by s.begins desc, s.id
            """)
                .param("actor", actor.account().value())
                .param("file", caseFile.value())
                .query(rows::session)
                .list();
    }

    /** Sessions not recorded yet in files the actor works in, up to and on a day, the earliest first. */
    List<Session> planned(Actor actor, LocalDate until) {
        return db.sql("""
            select id, case_file_id, family_id, enrolment_id, on_date, starts, minutes, mode, place_id,
                   attendance, null::bytea as note_sealed, null::bytea as next_step_sealed, version, null::text[] as modules
            from session
            where attendance is null and on_date <= :until and case_file_id in (select open_to(:actor, 'sessions', 'write'))
            order by begins, id
            """)
                .param("actor", actor.account().value())
                .param("until", until)
                .query(rows::session)
                .list();
    }

    /** What is still to come, and was, in one person's own diary. */
    List<Busy> diary(Actor actor, LocalDate from, LocalDate until) {
        return db.sql("""
                select id, begins, ends from session
                where account_id = :actor and attendance is null and on_date between :from and :until
                  and case_file_id in (select open_to(:actor, 'sessions'))
                order by begins, id
                """)
                .param("actor", actor.account().value())
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Busy(
                        new SessionId(row.getObject("id", UUID.class)),
                        row.getObject("begins", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Appointments as they stood before they were moved. */
    List<Appointment> before(Actor actor, SessionId id) {
        return db.sql("""
            select cast(p.was ->> 'on_date' as date) as on_date, cast(p.was ->> 'starts' as time) as starts,
                   cast(p.was ->> 'minutes' as integer) as minutes, p.was ->> 'mode' as mode,
                   cast(p.was ->> 'place_id' as uuid) as place_id
            from session_past p
            join session s on s.id = p.session_id
            where p.session_id = :id and p.was ->> 'attendance' is null
              and cast(p.was ->> 'begins' as timestamptz) <> s.begins
              and p.case_file_id in (select open_to(:actor, 'sessions'))
                and s.case_file_id in (select open_to(:actor, 'sessions'))
            order by p.version
            """)
                .param("actor", actor.account().value())
                .param("id", id.value())
                .query((row, n) -> SessionRows.appointment(row))
                .list();
    }

    Map<String, LocalDate> covered(Actor actor, CaseFileId caseFile) {
        return db
                .sql("""
                    select m.module, max(s.on_date) as last
                    from session s
                    join session_module m on m.session_id = s.id
                    where s.attendance = 'attended' and s.case_file_id = :file
                      and s.case_file_id in (select open_to(:actor, 'sessions'))
                    group by m.module
                    """)
                .param("actor", actor.account().value())
                .param("file", caseFile.value())
                .query((row, n) -> Map.entry(row.getString("module"), row.getObject("last", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean exists(Actor actor, SessionId id) {
        return db.sql("""
            select exists (select from session where id = :id
              and case_file_id in (select open_to(:actor, 'sessions')))
            """)
                .param("actor", actor.account().value())
                .param("id", id.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}

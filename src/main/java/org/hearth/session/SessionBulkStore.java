package org.hearth.session;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.hearth.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions by the thousand: brought from another system, and handed on to one. */
@Repository
class SessionBulkStore {
    private final JdbcClient db;

    SessionBulkStore(JdbcClient db) {
        this.db = db;
    }

    /** How many were new; a session whose ref is here already stays as it is. */
    int insert(List<HeldSession> sessions, Instant now) {
        return db.sql("""
                with brought as (
                    select gen_random_uuid() as id, b.*
                    from unnest(cast(:refs as text[]), cast(:files as uuid[]), cast(:families as uuid[]),
                                cast(:enrolments as uuid[]), cast(:days as date[]), cast(:starts as time[]),
                                cast(:minutes as integer[]), cast(:begins as timestamptz[]), cast(:ends as timestamptz[]),
                                cast(:modes as text[]), cast(:attendances as text[]), cast(:modules as text[]))
                        as b (ref, file, family, enrolment, on_date, starts, minutes, begins, ends, mode, attendance, modules)),
                kept as (
                    insert into session (id, ref, case_file_id, family_id, enrolment_id, on_date, starts, minutes,
                                         begins, ends, mode, attendance, entered_at)
                    select id, ref, file, family, enrolment, on_date, starts, minutes, begins, ends, mode, attendance, :now
                    from brought
                    on conflict (ref) do nothing
                    returning id),
                covered as (
                    insert into session_module (session_id, case_file_id, family_id, module, position)
                    select b.id, b.file, b.family, m.module, m.position
                    from brought b
                    join kept k on k.id = b.id
                    cross join string_to_table(b.modules, ',') with ordinality as m (module, position))
                select count(*) from kept
                """)
                .param("refs", each(sessions, HeldSession::ref))
                .param("files", each(sessions, HeldSession::caseFile))
                .param("families", each(sessions, HeldSession::family))
                .param("enrolments", each(sessions, HeldSession::enrolment))
                .param("days", each(sessions, HeldSession::heldOn))
                .param("starts", each(sessions, HeldSession::starts))
                .param("minutes", each(sessions, HeldSession::minutes))
                .param("begins", each(sessions, s -> s.appointment().begins()))
                .param("ends", each(sessions, s -> s.appointment().ends()))
                .param("modes", each(sessions, s -> s.mode().code()))
                .param("attendances", each(sessions, s -> s.attendance().code()))
                .param("modules", each(sessions, s -> String.join(",", s.modules())))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** Every session that is over, by ref. */
    List<HeldSession> held(Actor actor) {
        return db.sql("""
            select s.ref, s.enrolment_id, s.case_file_id, s.family_id, s.on_date, s.starts, s.minutes, s.mode, s.place_id,
                   s.attendance, m.modules
            from session s
            left join (
                select session_id, array_agg(module order by position) as modules
                from session_module
                where case_file_id in (select open_to(:actor, 'sessions'))
                group by session_id) m on m.session_id = s.id
            where s.attendance is not null and s.case_file_id in (select open_to(:actor, 'sessions'))
            order by s.ref
            """)
                .param("actor", actor.account().value())
                .query(SessionRows::held)
                .list();
    }

    private static String[] each(List<HeldSession> sessions, Function<HeldSession, Object> value) {
        return sessions.stream().map(s -> value.apply(s).toString()).toArray(String[]::new);
    }
}

package org.hearth.session;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.team.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes sessions; whatever is written over is kept. */
@Repository
class SessionChangeStore {
    private final JdbcClient db;

    SessionChangeStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether nothing else that is still to come in this person's diary overlaps. Nobody else writes in it until we are done. */
    boolean diaryIsFree(AccountId practitioner, SessionId session, Appointment appointment) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('diary ' || :account, 0))")
                .param("account", practitioner.toString())
                .query((row, n) -> practitioner)
                .list();
        return db.sql("""
            select not exists (
                select from session
                where account_id = :actor and id <> :id and attendance is null
                  and tstzrange(begins, ends) && tstzrange(:begins, :ends)
                  and case_file_id in (select open_to(:actor, 'sessions')))
            """)
                .param("actor", practitioner.value())
                .param("id", session.value())
                .param("begins", appointment.begins().atOffset(ZoneOffset.UTC))
                .param("ends", appointment.ends().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Whether it was kept; not when the id is taken, nor when something else in the person's diary overlaps. */
    boolean insert(Session session, AccountId practitioner, Instant now) {
        var inserted = says(session, db.sql("""
            insert into session (id, ref, case_file_id, family_id, enrolment_id, account_id, on_date, starts, minutes,
                                 begins, ends, mode, place_id, attendance, entered_at)
            values (:id, cast(:id as text), :file, :family, :enrolment, :practitioner, :on, :starts, :minutes,
                    :begins, :ends, :mode, :place, :attendance, :now)
            on conflict do nothing
            """))
                        .param("file", session.caseFile().value())
                        .param("family", session.family().value())
                        .param("enrolment", session.enrolment().value())
                        .param("practitioner", practitioner.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (inserted) insertModules(session);
        return inserted;
    }

    /** What is written of a session whenever it is written. */
    private static StatementSpec says(Session session, StatementSpec statement) {
        var appointment = session.appointment();
        return statement
                .param("id", session.id().value())
                .param("on", appointment.on())
                .param("starts", appointment.starts())
                .param("minutes", appointment.minutes())
                .param("begins", appointment.begins().atOffset(ZoneOffset.UTC))
                .param("ends", appointment.ends().atOffset(ZoneOffset.UTC))
                .param("mode", appointment.mode().code())
                .param("place", appointment.place().map(PlaceId::value).orElse(null))
                .param(
                        "attendance",
                        session.outcome().map(o -> o.attendance().code()).orElse(null));
    }

    private void insertModules(Session session) {
        var modules = session.outcome().map(Session.Outcome::modules).orElse(List.of());
        db.sql("""
                insert into session_module (session_id, case_file_id, family_id, module, position)
                select :id, :file, :family, module, position
                from unnest(:modules) with ordinality as covered (module, position)
                """)
                .param("id", session.id().value())
                .param("file", session.caseFile().value())
                .param("family", session.family().value())
                .param("modules", modules.toArray(String[]::new))
                .update();
    }

    /** Writes a session again, what it was being kept; false when it is no longer the version that was read. */
    boolean replace(Actor actor, Session session, Instant now) {
        keepPast(actor, session, now);
        var replaced = says(session, db.sql("""
            update session
            set on_date = :on, starts = :starts, minutes = :minutes, begins = :begins, ends = :ends, mode = :mode,
                place_id = :place, attendance = :attendance, version = version + 1
            where id = :id and version = :version
              and case_file_id in (select open_to(:actor, 'sessions', 'write'))
            """))
                        .param("actor", actor.account().value())
                        .param("version", session.version())
                        .update()
                == 1;
        if (replaced) {
            db.sql("""
                delete from session_module
                where session_id = :id and case_file_id in (select open_to(:actor, 'sessions', 'write'))
                """)
                    .param("actor", actor.account().value())
                    .param("id", session.id().value())
                    .update();
            insertModules(session);
        }
        return replaced;
    }

    private void keepPast(Actor actor, Session session, Instant now) {
        db.sql("""
            insert into session_past (session_id, version, case_file_id, family_id, was, replaced_by, replaced_at)
            select s.id, s.version, s.case_file_id, s.family_id,
                   to_jsonb(s) || jsonb_build_object('modules', (
                       select coalesce(jsonb_agg(module order by position), '[]')
                       from session_module
                       where session_id = s.id and case_file_id in (select open_to(:actor, 'sessions', 'write')))),
                   :actor, :now
            from session s
            where s.id = :id and s.version = :version
              and s.case_file_id in (select open_to(:actor, 'sessions', 'write'))
            on conflict (session_id, version) do nothing
            """)
                .param("actor", actor.account().value())
                .param("id", session.id().value())
                .param("version", session.version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

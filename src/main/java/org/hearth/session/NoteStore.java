package org.hearth.session;

import java.time.Instant;
import java.time.ZoneOffset;
import org.hearth.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what was said in a session, which fewer people may read than when it was; whatever is written over is kept. */
@Repository
class NoteStore {
    private final JdbcClient db;

    NoteStore(JdbcClient db) {
        this.db = db;
    }

    /** Writes the note of a session again; what it said before belongs to the version that the session was read at. */
    void write(Actor actor, Session session, Instant now) {
        keepPast(actor, session, now);
        var outcome = session.outcome().orElseThrow();
        db.sql("""
            insert into session_note (session_id, case_file_id, family_id, note, next_step)
            values (:id, :file, :family, :note, :next)
            on conflict (session_id) do update set note = excluded.note, next_step = excluded.next_step
            """)
                .param("id", session.id().value())
                .param("file", session.caseFile().value())
                .param("family", session.family().value())
                .param("note", outcome.note())
                .param("next", outcome.nextStep())
                .update();
    }

    private void keepPast(Actor actor, Session session, Instant now) {
        db.sql("""
            insert into session_note_past
                (session_id, version, case_file_id, family_id, note, next_step, replaced_by, replaced_at)
            select session_id, :version, case_file_id, family_id, note, next_step, :actor, :now
            from session_note
            where session_id = :id and case_file_id in (select open_to(:actor, 'notes', 'write'))
            on conflict (session_id, version) do nothing
            """)
                .param("actor", actor.account().value())
                .param("id", session.id().value())
                .param("version", session.version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

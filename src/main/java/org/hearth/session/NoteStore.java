package org.hearth.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said in sessions, sealed; fewer people may read it than when they were. Whatever is written over is kept. */
@Repository
class NoteStore {
    private final JdbcClient db;
    private final Vault vault;

    NoteStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    static Spot note(SessionId id) {
        return Spot.of("session_note.note", id.toString());
    }

    static Spot nextStep(SessionId id) {
        return Spot.of("session_note.next_step", id.toString());
    }

    List<Note> of(Actor actor, Collection<CaseFileId> files) {
        vault.ready(files);
        return db
                .sql("""
                    select n.session_id, n.case_file_id, s.on_date, s.account_id, n.note_sealed, n.next_step_sealed
                    from session_note n
                    join session s on s.id = n.session_id and s.case_file_id in (select open_to(:actor, 'sessions'))
                    where n.case_file_id = any (:files) and n.case_file_id in (select open_to(:actor, 'notes'))
                    order by s.begins desc, n.session_id
                    """)
                .param("actor", actor.account().value())
                .param("files", files.stream().map(CaseFileId::value).toArray(UUID[]::new))
                .query(this::note)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when the file was erased. */
    private Optional<Note> note(ResultSet row, int n) throws SQLException {
        var session = new SessionId(row.getObject("session_id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        var on = row.getObject("on_date", LocalDate.class);
        var practitioner =
                Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new);
        var words = vault.read(file, note(session), row.getBytes("note_sealed"));
        var next = vault.read(file, nextStep(session), row.getBytes("next_step_sealed"));
        return words.flatMap(note -> next.map(step -> new Note(session, file, on, practitioner, note, step)));
    }

    /** Writes the note of a session again; what it said before belongs to the version that the session was read at. */
    void write(Actor actor, Session session, Instant now) {
        keepPast(actor, session, now);
        var outcome = session.outcome().orElseThrow();
        db.sql("""
            insert into session_note (session_id, case_file_id, family_id, note_sealed, next_step_sealed)
            values (:id, :file, :family, :note, :next)
            on conflict (session_id) do update
            set note_sealed = excluded.note_sealed, next_step_sealed = excluded.next_step_sealed
            """)
                .param("id", session.id().value())
                .param("file", session.caseFile().value())
                .param("family", session.family().value())
                .param("note", vault.seal(session.caseFile(), note(session.id()), outcome.note()))
                .param("next", vault.seal(session.caseFile(), nextStep(session.id()), outcome.nextStep()))
                .update();
    }

    /** Sealed anew for its place among the past ones: where it was, it opens no more. */
    private void keepPast(Actor actor, Session session, Instant now) {
        said(actor, session).ifPresent(said -> db.sql("""
            insert into session_note_past
                (session_id, version, case_file_id, family_id, note_sealed, next_step_sealed, replaced_by, replaced_at)
            values (:id, :version, :file, :family, :note, :next, :actor, :now)
            on conflict (session_id, version) do nothing
            """)
                .param("id", session.id().value())
                .param("version", session.version())
                .param("file", session.caseFile().value())
                .param("family", session.family().value())
                .param("note", vault.seal(session.caseFile(), past("note", session), said.note()))
                .param("next", vault.seal(session.caseFile(), past("next_step", session), said.nextStep()))
                .param("actor", actor.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update());
    }

    private record Said(String note, String nextStep) {}

    private Optional<Said> said(Actor actor, Session session) {
        return db.sql("""
            select note_sealed, next_step_sealed
            from session_note
            where session_id = :id and case_file_id in (select open_to(:actor, 'notes', 'write'))
            """)
                .param("actor", actor.account().value())
                .param("id", session.id().value())
                .query((row, n) -> new Said(
                        vault.open(session.caseFile(), note(session.id()), row.getBytes("note_sealed")),
                        vault.open(session.caseFile(), nextStep(session.id()), row.getBytes("next_step_sealed"))))
                .optional();
    }

    private static Spot past(String column, Session session) {
        return Spot.of("session_note_past." + column, session.id() + " " + session.version());
    }
}

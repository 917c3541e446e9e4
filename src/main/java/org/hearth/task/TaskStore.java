package org.hearth.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks, each seen by the one person it is for. */
@Repository
class TaskStore {
    private final JdbcClient db;
    private final Vault vault;

    TaskStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void insert(Actor actor, TaskId id, NewTask task, Optional<FamilyId> family, Instant now) {
        db.sql("""
                insert into task (id, case_file_id, family_id, account_id, kind, words_sealed, due, raised_by, raised_at)
                values (:id, :file, :family, :account, :kind, :words, :due, :actor, :now)
                """)
                .param("id", id.value())
                .param("file", task.caseFile().value())
                .param("family", family.map(FamilyId::value).orElse(null))
                .param("account", task.forWhom().value())
                .param("kind", task.kind())
                .param("words", vault.seal(task.caseFile(), words(id), task.words()))
                .param("due", task.due())
                .param("actor", actor.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether somebody has one of this kind about this file still to do. */
    boolean has(Actor actor, NewTask task) {
        return db.sql("""
                select exists (
                    select from task
                    where case_file_id = :file and account_id = :account and kind = :kind and done_at is null
                      and case_file_id in (select open_to(:actor, 'tasks')))
                """)
                .param("file", task.caseFile().value())
                .param("account", task.forWhom().value())
                .param("kind", task.kind())
                .param("actor", actor.account().value())
                .query(Boolean.class)
                .single();
    }

    List<Task> open(Actor actor) {
        return db.sql("""
                select id, case_file_id, kind, words_sealed, due
                from task
                where account_id = :actor and done_at is null and case_file_id in (select open_to(:actor, 'tasks'))
                order by due, raised_at, id
                """)
                .param("actor", actor.account().value())
                .query(this::task)
                .list();
    }

    int count(Actor actor) {
        return db.sql("""
                select count(*)
                from task
                where account_id = :actor and done_at is null and case_file_id in (select open_to(:actor, 'tasks'))
                """)
                .param("actor", actor.account().value())
                .query(Integer.class)
                .single();
    }

    Optional<Task> find(Actor actor, TaskId id) {
        return db.sql("""
                select id, case_file_id, kind, words_sealed, due
                from task
                where id = :id and account_id = :actor and done_at is null
                  and case_file_id in (select open_to(:actor, 'tasks'))
                """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(this::task)
                .optional();
    }

    Optional<CaseFileId> file(Actor actor, TaskId id) {
        return db.sql("""
                select case_file_id
                from task
                where id = :id and account_id = :actor and case_file_id in (select open_to(:actor, 'tasks'))
                """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(UUID.class)
                .optional()
                .map(CaseFileId::new);
    }

    boolean done(Actor actor, TaskId id, CaseFileId file, String what, Instant now) {
        return db.sql("""
                        update task
                        set done_by = :actor, done_at = :now, done_words_sealed = :what
                        where id = :id and account_id = :actor and done_at is null
                          and case_file_id in (select open_to(:actor, 'tasks', 'write'))
                        """)
                        .param("id", id.value())
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param(
                                "what",
                                vault.sealOrDrop(
                                        file,
                                        Spot.of("task.done_words", id.value().toString()),
                                        what))
                        .update()
                == 1;
    }

    /** Every open task of this kind in the file is done, whoever had it; whether there was one. */
    boolean settle(Actor actor, CaseFileId file, String kind, String what, Instant now) {
        var open = db.sql("""
                select id from task
                where case_file_id = :file and kind = :kind and done_at is null
                  and case_file_id in (select open_to(:actor, 'tasks', 'write'))
                """)
                .param("file", file.value())
                .param("kind", kind)
                .param("actor", actor.account().value())
                .query(UUID.class)
                .list();
        open.forEach(id -> end(actor, new TaskId(id), file, what, now));
        return !open.isEmpty();
    }

    private void end(Actor actor, TaskId id, CaseFileId file, String what, Instant now) {
        db.sql("""
                update task
                set done_by = :actor, done_at = :now, done_words_sealed = :what
                where id = :id and done_at is null and case_file_id in (select open_to(:actor, 'tasks', 'write'))
                """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "what",
                        vault.sealOrDrop(
                                file, Spot.of("task.done_words", id.value().toString()), what))
                .update();
    }

    private static Spot words(TaskId id) {
        return Spot.of("task.words", id.value().toString());
    }

    private Task task(ResultSet row, int n) throws SQLException {
        var id = new TaskId(row.getObject("id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        return new Task(
                id,
                file,
                row.getString("kind"),
                vault.open(file, words(id), row.getBytes("words_sealed")),
                row.getObject("due", LocalDate.class));
    }
}

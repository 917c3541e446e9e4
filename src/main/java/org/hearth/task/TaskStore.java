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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks, each seen by the one person it is for. */
@Repository
class TaskStore {
    private final JdbcClient db;

    TaskStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Actor actor, TaskId id, NewTask task, Optional<FamilyId> family, Instant now) {
        db.sql("""
                insert into task (id, case_file_id, family_id, account_id, kind, words, due, raised_by, raised_at)
                values (:id, :file, :family, :account, :kind, :words, :due, :actor, :now)
                """)
                .param("id", id.value())
                .param("file", task.caseFile().value())
                .param("family", family.map(FamilyId::value).orElse(null))
                .param("account", task.forWhom().value())
                .param("kind", task.kind())
                .param("words", task.words())
                .param("due", task.due())
                .param("actor", actor.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Task> open(Actor actor) {
        return db.sql("""
                select id, case_file_id, kind, words, due
                from task
                where account_id = :actor and done_at is null and case_file_id in (select open_to(:actor, 'tasks'))
                order by due, raised_at, id
                """)
                .param("actor", actor.account().value())
                .query(TaskStore::task)
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
                select id, case_file_id, kind, words, due
                from task
                where id = :id and account_id = :actor and done_at is null
                  and case_file_id in (select open_to(:actor, 'tasks'))
                """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(TaskStore::task)
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

    boolean done(Actor actor, TaskId id, String what, Instant now) {
        return db.sql("""
                        update task
                        set done_by = :actor, done_at = :now, done_words = :what
                        where id = :id and account_id = :actor and done_at is null
                          and case_file_id in (select open_to(:actor, 'tasks', 'write'))
                        """)
                        .param("id", id.value())
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("what", what)
                        .update()
                == 1;
    }

    private static Task task(ResultSet row, int n) throws SQLException {
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                new CaseFileId(row.getObject("case_file_id", UUID.class)),
                row.getString("kind"),
                row.getString("words"),
                row.getObject("due", LocalDate.class));
    }
}

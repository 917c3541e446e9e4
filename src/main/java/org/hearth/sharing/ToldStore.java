package org.hearth.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told of which version, and the day they had read it. */
@Repository
class ToldStore {
    private final JdbcClient db;

    ToldStore(JdbcClient db) {
        this.db = db;
    }

    void insert(SharedId fact, CaseFileId file, FamilyId family, Told told) {
        db.sql("""
            insert into shared_told (fact_id, version, case_file_id, family_id, account_id, task_id)
            values (:fact, :version, :file, :family, :who, :task)
            """)
                .param("fact", fact.value())
                .param("version", told.version())
                .param("file", file.value())
                .param("family", family.value())
                .param("who", told.who().value())
                .param("task", told.task().value())
                .update();
    }

    List<Told> of(Actor actor, SharedId fact) {
        return db.sql("""
            select version, account_id, task_id, seen_on
            from shared_told
            where fact_id = :fact and case_file_id in (select open_to(:actor, 'sharing'))
            order by version, account_id
            """)
                .param("fact", fact.value())
                .param("actor", actor.account().value())
                .query(ToldStore::told)
                .list();
    }

    /** The actor has read every version up to now; the tasks they had for them. */
    List<TaskId> seen(Actor actor, SharedId fact, LocalDate on) {
        return db
                .sql("""
                    update shared_told set seen_on = :on
                    where fact_id = :fact and account_id = :actor and seen_on is null
                      and case_file_id in (select open_to(:actor, 'sharing', 'write'))
                    returning task_id
                    """)
                .param("on", on)
                .param("fact", fact.value())
                .param("actor", actor.account().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(TaskId::new)
                .toList();
    }

    private static Told told(ResultSet row, int n) throws SQLException {
        return new Told(
                row.getInt("version"),
                new AccountId(row.getObject("account_id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                Optional.ofNullable(row.getObject("seen_on", LocalDate.class)));
    }
}

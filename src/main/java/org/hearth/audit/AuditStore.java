package org.hearth.audit;

import java.sql.Types;
import java.util.Collection;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to the trail; nobody reads it from here. */
@Repository
class AuditStore {
    private final JdbcClient db;

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    void add(Actor actor, @Nullable CaseFileId file, String act, String what) {
        db.sql("insert into audit_event (account_id, case_file_id, act, what) values (:actor, :file, :act, :what)")
                .param("actor", actor.account().value())
                .param("file", file == null ? null : file.value(), Types.OTHER)
                .param("act", act)
                .param("what", what)
                .update();
    }

    void addMany(Actor actor, Collection<CaseFileId> files, String act, String what) {
        db.sql("""
                insert into audit_event (account_id, case_file_id, act, what)
                select :actor, file, :act, :what from unnest(:files) as file
                """)
                .param("actor", actor.account().value())
                .param("files", files.stream().map(CaseFileId::value).toArray(UUID[]::new))
                .param("act", act)
                .param("what", what)
                .update();
    }
}

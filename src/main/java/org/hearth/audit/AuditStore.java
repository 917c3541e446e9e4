package org.hearth.audit;

import java.sql.Types;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
}

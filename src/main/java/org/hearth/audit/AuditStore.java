package org.hearth.audit;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to the trail. */
@Repository
class AuditStore {
    private final JdbcClient db;

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    void add(Actor actor, Noted noted, Instant now) {
        add(actor, noted, Origin.now(), now);
    }

    void add(Actor actor, Noted noted, Origin origin, Instant now) {
        db.sql("""
            insert into audit_event
                (at, account_id, case_file_id, act, what, network, session_mark, thing, amount, why)
            values (:now, :actor, :file, :act, :what, :network, :mark, :thing, :amount,
                coalesce(:why, case when :act in ('read', 'changed') then why_open(:file) end))
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor.account().value())
                .param("file", noted.file(), Types.OTHER)
                .param("act", noted.act())
                .param("what", noted.what())
                .param("network", origin.network(), Types.VARCHAR)
                .param("mark", origin.sessionMark(), Types.VARCHAR)
                .param("thing", noted.thing(), Types.OTHER)
                .param("amount", noted.amount(), Types.INTEGER)
                .param("why", noted.why(), Types.VARCHAR)
                .update();
    }

    void addMany(Actor actor, Collection<CaseFileId> files, String act, String what, Instant now) {
        var origin = Origin.now();
        db.sql("""
            insert into audit_event (at, account_id, case_file_id, act, what, network, session_mark, why)
            select :now, :actor, f.file, :act, :what, :network, :mark, w.why
            from unnest(:files) as f (file)
            left join why_each_open(:files) w on w.file = f.file
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor.account().value())
                .param("files", files.stream().map(CaseFileId::value).toArray(UUID[]::new))
                .param("act", act)
                .param("what", what)
                .param("network", origin.network(), Types.VARCHAR)
                .param("mark", origin.sessionMark(), Types.VARCHAR)
                .update();
    }
}

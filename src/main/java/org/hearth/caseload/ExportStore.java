package org.hearth.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.audit.ExportMark;
import org.hearth.audit.ExportReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to hand rows out. */
@Repository
class ExportStore {
    private final JdbcClient db;

    ExportStore(JdbcClient db) {
        this.db = db;
    }

    void ask(ExportRequestId id, ExportReason reason, String words, Actor actor, Instant now) {
        db.sql("""
            insert into export_request (id, reason, words, asked_by, asked_at)
            values (:id, :reason, :words, :actor, :now) on conflict do nothing
            """)
                .param("id", id.value())
                .param("reason", reason.code())
                .param("words", words)
                .param("actor", actor.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ExportRequest> latest(Actor actor, int most) {
        return db.sql("""
            select r.id, r.reason, r.words, a.name as asker, r.asked_at,
                two_people(r.asked_by, :actor) as by_another, b.name as approver, r.approved_at, r.used_at, r.amount
            from export_request r join account a on a.id = r.asked_by left join account b on b.id = r.approved_by
            order by r.asked_at desc, r.id limit :most
            """)
                .param("actor", actor.account().value())
                .param("most", most)
                .query(ExportStore::request)
                .list();
    }

    Optional<ExportRequest> find(Actor actor, ExportRequestId id) {
        return db.sql("""
            select r.id, r.reason, r.words, a.name as asker, r.asked_at,
                two_people(r.asked_by, :actor) as by_another, b.name as approver, r.approved_at, r.used_at, r.amount
            from export_request r join account a on a.id = r.asked_by left join account b on b.id = r.approved_by
            where r.id = :id
            """)
                .param("actor", actor.account().value())
                .param("id", id.value())
                .query(ExportStore::request)
                .optional();
    }

    boolean approve(ExportRequestId id, Actor actor, Instant now) {
        return db.sql("""
            update export_request set approved_by = :actor, approved_at = :now
            where id = :id and approved_by is null and two_people(asked_by, :actor)
            """)
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** False for one that was used meanwhile. */
    boolean use(ExportRequestId id, ExportMark mark, Instant now) {
        return db.sql("""
            update export_request set used_at = :now, mark = :mark
            where id = :id and approved_by is not null and used_at is null
            """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("mark", mark.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void counted(ExportRequestId id, int amount) {
        db.sql("select export_counted(:id, :amount)")
                .param("id", id.value())
                .param("amount", amount)
                .query()
                .singleRow();
    }

    private static ExportRequest request(ResultSet row, int n) throws SQLException {
        return new ExportRequest(
                new ExportRequestId(row.getObject("id", UUID.class)),
                ExportReason.of(row.getString("reason")).orElseThrow(),
                row.getString("words"),
                row.getString("asker"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("by_another"),
                Optional.ofNullable(row.getString("approver")),
                Optional.ofNullable(row.getObject("approved_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("amount", Integer.class)));
    }
}

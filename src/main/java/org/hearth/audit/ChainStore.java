package org.hearth.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain over the trail; only the job that seals may read it. */
@Repository
class ChainStore {
    private final JdbcClient db;

    ChainStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it is this transaction's turn to seal: one at a time, on whatever node. */
    boolean turn() {
        return db.sql("select pg_try_advisory_xact_lock(hashtext('hearth audit seal'))")
                .query(Boolean.class)
                .single();
    }

    String trail() {
        return db.sql("select id::text from audit_trail").query(String.class).single();
    }

    Optional<Link> last() {
        return db.sql("select position, event_id, sealed_at, hash from audit_link order by position desc limit 1")
                .query(ChainStore::link)
                .optional();
    }

    List<Event> unsealed(int most) {
        return db.sql("""
            select id, at, account_id, case_file_id, act, what, network, session_mark, why, thing, amount
            from audit_unsealed u join audit_event e on e.id = u.event_id
            order by at, id limit :most
            """).param("most", most).query((row, n) -> event(row)).list();
    }

    void add(List<Link> links) {
        db.sql("""
            insert into audit_link (position, event_id, sealed_at, hash)
            select position, event, :at, decode(hash, 'hex')
            from unnest(:positions, :events, :hashes) as l (position, event, hash)
            """)
                .param("at", links.getFirst().sealedAt().atOffset(ZoneOffset.UTC))
                .param("positions", links.stream().map(Link::position).toArray(Long[]::new))
                .param("events", ids(links))
                .param("hashes", links.stream().map(l -> l.head().hash()).toArray(String[]::new))
                .update();
        db.sql("delete from audit_unsealed where event_id = any (:events)")
                .param("events", ids(links))
                .update();
    }

    private static UUID[] ids(List<Link> links) {
        return links.stream().map(l -> l.event().value()).toArray(UUID[]::new);
    }

    /** Links after a position with the event each stands for, if that is still there. */
    List<Held> after(long position, int most) {
        return db.sql("""
            select l.position, l.event_id, l.sealed_at, l.hash,
                e.id, at, account_id, case_file_id, act, what, network, session_mark, why, thing, amount
            from audit_link l left join audit_event e on e.id = l.event_id
            where l.position > :position order by l.position limit :most
            """)
                .param("position", position)
                .param("most", most)
                .query((row, n) -> new Held(
                        link(row, n), row.getObject("id") == null ? Optional.empty() : Optional.of(event(row))))
                .list();
    }

    /** Events that are in no link and do not wait for one. */
    List<EventId> slippedIn() {
        return db.sql("""
            select e.id from audit_event e
            where not exists (select from audit_link l where l.event_id = e.id)
              and not exists (select from audit_unsealed u where u.event_id = e.id)
            order by e.at, e.id limit 100
            """)
                .query((row, n) -> new EventId(row.getObject("id", UUID.class)))
                .list();
    }

    /** How many events wait for a link, and since when the oldest of them. */
    Waiting waiting() {
        return db.sql("select count(*) as many, min(at) as since from audit_unsealed u join audit_event e on e.id ="
                        + " u.event_id")
                .query((row, n) -> new Waiting(row.getInt("many"), Optional.ofNullable(moment(row, "since"))))
                .single();
    }

    private static Event event(ResultSet row) throws SQLException {
        var others = new ArrayList<@Nullable String>();
        for (var column : Event.OTHERS) others.add(row.getString(column));
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Event(new EventId(row.getObject("id", UUID.class)), at, others);
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                row.getLong("position"),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getBytes("hash"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A link and what it holds. */
    record Held(Link link, Optional<Event> event) {}

    /** What waits to be sealed. */
    record Waiting(int many, Optional<Instant> since) {}
}

package org.hearth.audit;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.hearth.testing.Owner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A superuser who switches the triggers off and changes the trail, and undoes it again for the next round. */
final class Tampering implements AutoCloseable {
    private static final List<String> EDITS = List.of(
            "update audit_event set at = at - interval '1 second' where id = ?",
            "update audit_event set account_id = gen_random_uuid() where id = ?",
            "update audit_event set case_file_id = gen_random_uuid() where id = ?",
            "update audit_event set act = case act when 'read' then 'noted' else 'read' end where id = ?",
            "update audit_event set what = what || ' ' where id = ?",
            "update audit_event set network = coalesce(network, '') || '1' where id = ?",
            "update audit_event set session_mark = coalesce(session_mark, '') || '0' where id = ?",
            "update audit_event set why = coalesce(why, '') || 'x' where id = ?",
            "update audit_event set thing = gen_random_uuid() where id = ?",
            "update audit_event set amount = coalesce(amount, 0) + 1 where id = ?",
            "update audit_event set id = gen_random_uuid() where id = ?",
            "update audit_link set sealed_at = sealed_at + interval '1 microsecond' where event_id = ?",
            "update audit_link set hash = sha256(hash) where event_id = ?",
            "update audit_link set position = position + 10000 where event_id = ?");
    private static final List<String> DELETIONS = List.of(
            "delete from audit_event where id = ?",
            "delete from audit_link where event_id = ?",
            "with gone as (delete from audit_link where event_id = ? returning event_id) delete from audit_event where"
                    + " id in (select event_id from gone)");

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate db;

    Tampering(Owner owner) {
        connection = owner.alone();
        db = new JdbcTemplate(connection);
        db.execute("set session_replication_role = replica");
        db.execute("create temporary table kept_event as table audit_event");
        db.execute("create temporary table kept_link as table audit_link");
        db.execute("create temporary table kept_unsealed as table audit_unsealed");
    }

    /** Does something that a chance decides, and says what. */
    String any(Random chance) {
        return switch (chance.nextInt(6)) {
            case 0, 1 -> one(EDITS.get(chance.nextInt(EDITS.size())), chance);
            case 2 -> one(DELETIONS.get(chance.nextInt(DELETIONS.size())), chance);
            case 3 -> swap(chance);
            case 4 -> cut(chance);
            default -> slipIn();
        };
    }

    private String one(String sql, Random chance) {
        var id = event(chance);
        db.update(sql, id);
        return sql + " " + id;
    }

    private String swap(Random chance) {
        var one = event(chance);
        var other = event(chance);
        while (other.equals(one)) other = event(chance);
        db.update("update audit_link set event_id = gen_random_uuid() where event_id = ?", one);
        db.update("update audit_link set event_id = ? where event_id = ?", one, other);
        db.update("update audit_link set event_id = ? where event_id not in (select id from audit_event)", other);
        return "swap " + one + " and " + other;
    }

    private String cut(Random chance) {
        var left = chance.nextInt(links());
        db.update("delete from audit_event where id in (select event_id from audit_link where position > ?)", left);
        db.update("delete from audit_link where position > ?", left);
        return "cut after " + left;
    }

    private String slipIn() {
        db.update(
                "insert into audit_event (at, account_id, act, what) select at, account_id, act, what from audit_event"
                        + " order by at limit 1");
        return "slip in";
    }

    /** Forgets one event and seals everything after it anew, as somebody would who has read our code. */
    void forgetAndSealAgain(String trail, List<Event> sealed, int without) {
        db.update("delete from audit_link");
        var kept = new java.util.ArrayList<>(sealed);
        var gone = kept.remove(without);
        db.update("delete from audit_event where id = ?", gone.id().value());
        var now = one("select max(sealed_at) from kept_link", java.time.OffsetDateTime.class);
        for (var link : Chain.on(0, Chain.beginning(trail), now.toInstant(), kept)) {
            db.update(
                    "insert into audit_link (position, event_id, sealed_at, hash) values (?, ?, ?, ?)",
                    link.position(),
                    link.event().value(),
                    now,
                    link.hash());
        }
    }

    private UUID event(Random chance) {
        return one(
                "select id from audit_event order by at, id offset " + chance.nextInt(events()) + " limit 1",
                UUID.class);
    }

    private int events() {
        return one("select count(*) from kept_event", Integer.class);
    }

    private int links() {
        return one("select count(*) from kept_link", Integer.class);
    }

    private <T> T one(String sql, Class<T> type) {
        return Objects.requireNonNull(db.queryForObject(sql, type));
    }

    void undo() {
        db.execute("truncate audit_event, audit_link, audit_unsealed");
        db.execute("insert into audit_event select * from kept_event");
        db.execute("insert into audit_link select * from kept_link");
        db.execute("insert into audit_unsealed select * from kept_unsealed");
    }

    @Override
    public void close() {
        undo();
        connection.destroy();
    }
}

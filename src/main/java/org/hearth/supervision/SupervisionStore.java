package org.hearth.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who supervises whom. What changes it is done by functions of the database, which check for themselves and open and close the files. */
@Repository
class SupervisionStore {
    private static final String ONE = "one_supervisor_at_a_time";

    private final JdbcClient db;

    SupervisionStore(JdbcClient db) {
        this.db = db;
    }

    /** Those nobody has ended that the actor is one of the two in; nobody is counted whom they keep out. */
    List<Supervision> of(Actor actor) {
        return db.sql("""
            select s.id, s.practitioner_id, p.name as whose, s.supervisor_id, v.name as supervisor, s.from_on, s.until_on,
                0 as kept_out
            from supervision s
            join account p on p.id = s.practitioner_id
            join account v on v.id = s.supervisor_id
            where s.ended_at is null and :actor in (s.practitioner_id, s.supervisor_id)
            order by p.name, s.from_on, s.id
            """)
                .param("actor", actor.account().value())
                .query(SupervisionStore::supervision)
                .list();
    }

    /** Those nobody has ended of the practitioners of the bound manager's sites. */
    List<Supervision> managed() {
        return db.sql("""
            select s.id, s.practitioner_id, p.name as whose, s.supervisor_id, v.name as supervisor, s.from_on, s.until_on,
                supervision_keeps_out(s.id) as kept_out
            from supervision s
            join account p on p.id = s.practitioner_id
            join account v on v.id = s.supervisor_id
            where s.ended_at is null
            order by p.name, s.from_on, s.id
            """).query(SupervisionStore::supervision).list();
    }

    void name(
            SupervisionId id,
            AccountId practitioner,
            AccountId supervisor,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<Instant> begins,
            Optional<Instant> ends,
            Instant now) {
        try {
            db.sql("select name_supervisor(:id, :practitioner, :supervisor, :from, :until, :begins, :ends, :now)")
                    .param("id", id.value())
                    .param("practitioner", practitioner.value())
                    .param("supervisor", supervisor.value())
                    .param("from", from)
                    .param("until", until.orElse(null), Types.DATE)
                    .param("begins", at(begins), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("ends", at(ends), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .query()
                    .singleRow();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains(ONE)) throw new AnotherSupervisor(e);
            throw e;
        }
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> moment) {
        return moment.map(m -> m.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    /** Whom the bound manager may name for a practitioner. */
    Set<AccountId> mayBeNamed(AccountId practitioner) {
        return Set.copyOf(db.sql("select may_supervise(:practitioner) as id")
                .param("practitioner", practitioner.value())
                .query((row, n) -> new AccountId(row.getObject("id", UUID.class)))
                .list());
    }

    boolean end(SupervisionId id, LocalDate today, Instant now) {
        return db.sql("select end_supervision(:id, :today, :now)")
                .param("id", id.value())
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Ends what the roles of one of the two no longer allow. */
    void endLost(AccountId account, LocalDate today, Instant now) {
        db.sql("select end_supervision_lost(:account, :today, :now)")
                .param("account", account.value())
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query()
                .singleRow();
    }

    private static Supervision supervision(ResultSet row, int n) throws SQLException {
        return new Supervision(
                new SupervisionId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("practitioner_id", UUID.class)),
                row.getString("whose"),
                new AccountId(row.getObject("supervisor_id", UUID.class)),
                row.getString("supervisor"),
                row.getObject("from_on", LocalDate.class),
                Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
                row.getInt("kept_out"));
    }
}

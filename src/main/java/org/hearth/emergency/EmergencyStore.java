package org.hearth.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Openings in an emergency. The database opens and closes, and says by its own clock what lasts. */
@Repository
class EmergencyStore {
    private final JdbcClient db;
    private final Vault vault;

    EmergencyStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Tries that found nothing since then; nobody else counts for this actor until we are done. */
    int tries(Actor actor, Instant since) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('emergency ' || :account, 0))")
                .param("account", actor.account().toString())
                .query((row, n) -> since)
                .list();
        return db.sql("select count(*) from emergency_try where account_id = :account and tried_at > :since")
                .param("account", actor.account().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** What the actor opened since then and nobody else has looked at yet. */
    int unlooked(Instant since) {
        return db.sql("select emergencies_unlooked(:since)")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void tried(Actor actor, Instant now) {
        db.sql("insert into emergency_try (account_id, tried_at) values (:account, :now)")
                .param("account", actor.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<CaseFileId> open(EmergencyId id, Sought sought, Instant now, LocalDate due) {
        return db.sql("select open_in_emergency(:id, :ref, :name, :born, :reason, :now, :due) as file")
                .param("id", id.value())
                .param("ref", sought.ref())
                .param("name", sought.name())
                .param("born", sought.born().orElse(null), Types.DATE)
                .param("reason", sought.reason().code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", due)
                .query((row, n) ->
                        Optional.ofNullable(row.getObject("file", UUID.class)).map(CaseFileId::new))
                .single();
    }

    Optional<Emergency> find(Actor actor, EmergencyId id) {
        return db.sql("""
            select o.id, o.case_file_id, o.parents_file, o.account_id, a.name, o.reason, o.words_sealed, o.opened_at, o.until_at,
                o.ended_at, o.ended_at is null and o.until_at > now() as lasts, o.review_due
            from emergency_opening o join account a on a.id = o.account_id
            where o.id = :id and o.id in (select emergencies_of(:actor)) and o.case_file_id in (select open_to(:actor, 'safety'))
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(this::emergency)
                .optional();
    }

    List<Emergency> lasting(Actor actor) {
        return db.sql("""
            select o.id, o.case_file_id, o.parents_file, o.account_id, a.name, o.reason, o.words_sealed, o.opened_at, o.until_at,
                o.ended_at, o.ended_at is null and o.until_at > now() as lasts, o.review_due
            from emergency_opening o join account a on a.id = o.account_id
            where o.account_id = :actor and o.ended_at is null and o.until_at > now()
              and o.case_file_id in (select open_to(:actor, 'safety'))
            order by o.until_at
            """)
                .param("actor", actor.account().value())
                .query(this::emergency)
                .list();
    }

    List<Emergency> toReview(Actor actor) {
        return db.sql("""
            select o.id, o.case_file_id, o.parents_file, o.account_id, a.name, o.reason, o.words_sealed, o.opened_at, o.until_at,
                o.ended_at, o.ended_at is null and o.until_at > now() as lasts, o.review_due
            from emergency_opening o join account a on a.id = o.account_id
            where o.outcome is null and o.account_id <> :actor and o.id in (select emergencies_of(:actor))
              and o.case_file_id in (select open_to(:actor, 'safety'))
            order by o.review_due, o.opened_at
            """)
                .param("actor", actor.account().value())
                .query(this::emergency)
                .list();
    }

    void end(EmergencyId id, Instant now) {
        db.sql("select end_emergency(:id, :now)")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query()
                .singleRow();
    }

    boolean review(Actor actor, Emergency opened, Emergency.Outcome outcome, String words, Instant now) {
        return db.sql("""
            update emergency_opening
            set outcome = :outcome, review_words_sealed = :words, reviewed_by = :actor, reviewed_at = :now
            where id = :id and outcome is null and account_id <> :actor
              and id in (select emergencies_of(:actor)) and case_file_id in (select open_to(:actor, 'safety', 'write'))
            """)
                        .param("outcome", outcome.code())
                        .param("words", vault.sealOrDrop(opened.safetyFile(), spot("review_words", opened.id()), words))
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", opened.id().value())
                        .update()
                == 1;
    }

    /** The words in which somebody says why they open a file, once they have opened it. */
    void sayWhy(Emergency opened, String words) {
        db.sql("select say_why_in_emergency(:id, :words)")
                .param("id", opened.id().value())
                .param("words", vault.seal(opened.safetyFile(), spot("words", opened.id()), words))
                .query()
                .singleRow();
    }

    private static Spot spot(String column, EmergencyId id) {
        return Spot.of("emergency_opening." + column, id.toString());
    }

    private Emergency emergency(ResultSet row, int n) throws SQLException {
        var id = new EmergencyId(row.getObject("id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        return new Emergency(
                id,
                file,
                new CaseFileId(row.getObject("parents_file", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                Emergency.Reason.of(row.getString("reason")).orElseThrow(),
                vault.open(file, spot("words", id), row.getBytes("words_sealed")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("lasts"),
                row.getObject("review_due", LocalDate.class));
    }
}

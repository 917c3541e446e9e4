package org.hearth.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes that are to be set aside, and those that were. */
@Repository
class ResetStore {
    record Done(String asker, String confirmer, Instant at) {}

    private final JdbcClient db;

    ResetStore(JdbcClient db) {
        this.db = db;
    }

    Optional<AccountId> named(String signInName) {
        return db.sql("select id from account where sign_in_name = lower(:name) and active and kind = 'person'")
                .param("name", signInName)
                .query((row, n) -> new AccountId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Whoever asks last is who asked. */
    void ask(AccountId account, Actor actor, Instant now) {
        db.sql("""
            insert into factor_reset (account_id, asked_by, asked_at) values (:account, :actor, :now)
            on conflict (account_id) do update
            set asked_by = :actor, asked_at = :now, confirmed_by = null, confirmed_at = null
            """)
                .param("account", account.value())
                .param("actor", actor.account().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Reset> waiting(Actor actor, Instant since) {
        return db.sql("""
            select r.account_id, a.name, r.asked_by, b.name as asker, r.asked_at,
                two_people(r.asked_by, :actor) as by_another
            from factor_reset r join account a on a.id = r.account_id join account b on b.id = r.asked_by
            where r.confirmed_at is null and r.asked_at > :since and a.active and b.active
            order by r.asked_at, r.account_id
            """)
                .param("actor", actor.account().value())
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Reset(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name"),
                        new AccountId(row.getObject("asked_by", UUID.class)),
                        row.getString("asker"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getBoolean("by_another")))
                .list();
    }

    /** False when it no longer waits as it was seen. */
    boolean confirm(Reset reset, Actor actor, Instant now) {
        return db.sql("""
            update factor_reset set confirmed_by = :actor, confirmed_at = :now
            where account_id = :account and asked_by = :asker and confirmed_at is null
            """)
                        .param("actor", actor.account().value())
                        .param("now", Timestamp.from(now))
                        .param("account", reset.account().value())
                        .param("asker", reset.askedBy().value())
                        .update()
                == 1;
    }

    void setAside(AccountId account) {
        db.sql("delete from code_app where account_id = :account")
                .param("account", account.value())
                .update();
        db.sql("delete from recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
    }

    Optional<Done> done(AccountId account) {
        return db.sql("""
            select b.name as asker, c.name as confirmer, r.confirmed_at
            from factor_reset r join account b on b.id = r.asked_by join account c on c.id = r.confirmed_by
            where r.account_id = :account
            """)
                .param("account", account.value())
                .query((row, n) -> new Done(
                        row.getString("asker"),
                        row.getString("confirmer"),
                        row.getTimestamp("confirmed_at").toInstant()))
                .optional();
    }
}

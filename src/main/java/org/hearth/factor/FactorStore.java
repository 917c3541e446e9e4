package org.hearth.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed secrets of code apps, and the hashes of recovery codes. */
@Repository
class FactorStore {
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record App(byte[] sealed, long lastStep, Instant since) {}

    private final JdbcClient db;

    FactorStore(JdbcClient db) {
        this.db = db;
    }

    Optional<App> app(AccountId account) {
        return db.sql("""
            select secret_sealed, last_step, since from code_app
            where account_id = :account and secret_sealed is not null
            """)
                .param("account", account.value())
                .query((row, n) -> new App(
                        row.getBytes("secret_sealed"),
                        row.getLong("last_step"),
                        row.getTimestamp("since").toInstant()))
                .optional();
    }

    void wait(AccountId account, byte[] sealed) {
        db.sql("""
            insert into code_app (account_id, waiting_sealed) values (:account, :sealed)
            on conflict (account_id) do update set waiting_sealed = :sealed
            """).param("account", account.value()).param("sealed", sealed).update();
    }

    Optional<byte[]> waiting(AccountId account) {
        return db.sql("select waiting_sealed from code_app where account_id = :account and waiting_sealed is not null")
                .param("account", account.value())
                .query((row, n) -> row.getBytes("waiting_sealed"))
                .optional();
    }

    /** The secret that waited is the account's from now on. */
    void confirm(AccountId account, long step, Instant now) {
        db.sql("""
            update code_app set secret_sealed = waiting_sealed, waiting_sealed = null, last_step = :step, since = :now
            where account_id = :account and waiting_sealed is not null
            """)
                .param("account", account.value())
                .param("step", step)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when a code of this step, or a later one, was used meanwhile. */
    boolean use(AccountId account, long step) {
        return db.sql("update code_app set last_step = :step where account_id = :account and last_step < :step")
                        .param("account", account.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    void replaceCodes(AccountId account, List<byte[]> hashes) {
        db.sql("delete from recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
        hashes.forEach(hash -> db.sql("insert into recovery_code (account_id, code_hash) values (:account, :hash)")
                .param("account", account.value())
                .param("hash", hash)
                .update());
    }

    boolean useCode(AccountId account, byte[] hash, Instant now) {
        return db.sql("""
            update recovery_code set used_at = :now
            where account_id = :account and code_hash = :hash and used_at is null
            """)
                        .param("now", Timestamp.from(now))
                        .param("account", account.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    int codesLeft(AccountId account) {
        return db.sql("select count(*) from recovery_code where account_id = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }
}

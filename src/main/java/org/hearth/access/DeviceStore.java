package org.hearth.access;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hashes of what browsers keep, each beside the accounts that have signed in from there. */
@Repository
class DeviceStore {
    private final JdbcClient db;

    DeviceStore(JdbcClient db) {
        this.db = db;
    }

    boolean isOf(byte[] token, String signInName, Instant now) {
        return db.sql("""
            select exists (select from device d join account a on a.id = d.account_id
                where d.token_hash = :token and a.sign_in_name = lower(:name) and a.active and d.until > :now)
            """)
                .param("token", token)
                .param("name", signInName)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean isOf(byte[] token, AccountId account, Instant now) {
        return db.sql("""
            select exists (select from device where token_hash = :token and account_id = :account and until > :now)
            """)
                .param("token", token)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean isKnown(byte[] token, Instant now) {
        return db.sql("select exists (select from device where token_hash = :token and until > :now)")
                .param("token", token)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Keeps one, and lets go of those that nobody has used for long. */
    void keep(byte[] token, AccountId account, Instant until, Instant now) {
        db.sql("delete from device where until <= :now")
                .param("now", Timestamp.from(now))
                .update();
        db.sql("""
            insert into device (token_hash, account_id, until) values (:token, :account, :until)
            on conflict (token_hash, account_id) do update set until = :until
            """)
                .param("token", token)
                .param("account", account.value())
                .param("until", Timestamp.from(until))
                .update();
    }
}

package org.hearth.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hashes of the calendars' tokens, one an account. */
@Repository
class CalendarStore {
    private final JdbcClient db;

    CalendarStore(JdbcClient db) {
        this.db = db;
    }

    void keep(AccountId account, byte[] hash, Instant now) {
        db.sql("""
            insert into calendar_token (account_id, token_hash, made_at) values (:account, :hash, :now)
            on conflict (account_id) do update set token_hash = :hash, made_at = :now
            """)
                .param("account", account.value())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean forget(AccountId account) {
        return db.sql("delete from calendar_token where account_id = :account")
                        .param("account", account.value())
                        .update()
                == 1;
    }

    Optional<Instant> since(AccountId account) {
        return db.sql("select made_at from calendar_token where account_id = :account")
                .param("account", account.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<AccountId> owner(byte[] hash) {
        return db.sql("select account_id from calendar_token where token_hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }
}

package org.hearth.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account is whose in the charity's own directory. */
@Repository
class IdentityStore {
    private final JdbcClient db;

    IdentityStore(JdbcClient db) {
        this.db = db;
    }

    Optional<AccountId> find(Identity identity) {
        return db.sql("select account_id from account_identity where issuer = :issuer and subject = :subject")
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** From now on the account signs in with the directory alone: a password would outlive its owner's leaving there. */
    void keep(AccountId id, Identity identity, Instant now) {
        db.sql("""
                insert into account_identity (issuer, subject, account_id, since)
                values (:issuer, :subject, :account, :now)
                """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .param("account", id.value())
                .param("now", Timestamp.from(now))
                .update();
        db.sql("""
            update account set password_hash = null, had_a_way_in = true, version = version + 1 where id = :id
            """).param("id", id.value()).update();
    }

    boolean letGo(AccountId id) {
        return db.sql("delete from account_identity where account_id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean anybody() {
        return db.sql("select exists (select from account_identity)")
                .query(Boolean.class)
                .single();
    }
}

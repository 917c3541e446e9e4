package org.hearth.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What signing in needs to know: the password hash of a name, and its failed tries. */
@Repository
class SignInStore {
    record Known(AccountId id, String passwordHash) {}

    record Failures(int count, Instant lastAt) {}

    private final JdbcClient db;

    SignInStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Known> find(String signInName) {
        return db.sql("""
                select id, password_hash from account
                where sign_in_name = lower(:name) and active and kind = 'person' and password_hash is not null
                """)
                .param("name", signInName)
                .query((row, n) ->
                        new Known(new AccountId(row.getObject("id", UUID.class)), row.getString("password_hash")))
                .optional();
    }

    Optional<String> passwordOf(AccountId id) {
        return db.sql("""
            select password_hash from account
            where id = :id and active and kind = 'person' and password_hash is not null
            """).param("id", id.value()).query(String.class).optional();
    }

    Optional<Failures> failures(byte[] name, String network) {
        return db.sql("select failures, last_at from sign_in_attempt where name_hash = :name and network = :network")
                .param("name", name)
                .param("network", network)
                .query((row, n) -> new Failures(
                        row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .optional();
    }

    /** A day without a failure forgives the earlier ones. */
    void countFailure(byte[] name, String network, Instant now) {
        db.sql("""
                insert into sign_in_attempt (name_hash, network, failures, last_at) values (:name, :network, 1, :now)
                on conflict (name_hash, network) do update
                set failures = case when sign_in_attempt.last_at < :now::timestamptz - interval '1 day' then 1
                    else sign_in_attempt.failures + 1 end, last_at = :now
                """)
                .param("name", name)
                .param("network", network)
                .param("now", Timestamp.from(now))
                .update();
    }

    void forgetFailures(byte[] name, String network) {
        db.sql("delete from sign_in_attempt where name_hash = :name and network = :network")
                .param("name", name)
                .param("network", network)
                .update();
    }
}

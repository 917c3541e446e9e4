package org.hearth.passkey;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.hearth.access.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Repository;

/** Questions asked and not answered yet. Taking one takes it away, so that of two answers at once only one counts. */
@Repository
class ChallengeStore {
    enum Purpose {
        MAKE("make"),
        SHOW("show");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }
    }

    private final JdbcClient db;

    ChallengeStore(JdbcClient db) {
        this.db = db;
    }

    void ask(String session, Purpose purpose, Bytes challenge, Instant now) {
        db.sql("""
            insert into passkey_challenge (session_hash, purpose, challenge, asked_at)
            values (:session, :purpose, :challenge, :now)
            on conflict (session_hash, purpose) do update set challenge = :challenge, asked_at = :now
            """)
                .param("session", Tokens.hash(session))
                .param("purpose", purpose.code)
                .param("challenge", challenge.getBytes())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Bytes> take(String session, Purpose purpose, Instant since) {
        return db.sql("""
            delete from passkey_challenge
            where session_hash = :session and purpose = :purpose and asked_at > :since
            returning challenge
            """)
                .param("session", Tokens.hash(session))
                .param("purpose", purpose.code)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Bytes(row.getBytes("challenge")))
                .optional();
    }

    void forget(Instant before) {
        db.sql("delete from passkey_challenge where asked_at <= :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}

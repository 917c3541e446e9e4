package org.hearth.refer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Referrals that are still being written, found by the hash of their key. */
@Repository
class ReferralDraftStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    ReferralDraftStore(JdbcClient db) {
        this.db = db;
    }

    void insert(DraftKey key, Answers answers, Instant until) {
        db.sql("insert into referral_draft (key_hash, answers, expires_at) values (:key, :answers::jsonb, :until)")
                .param("key", key.hash())
                .param("answers", JSON.writeValueAsString(answers.fields()))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(DraftKey key, Answers answers, Instant until) {
        db.sql("update referral_draft set answers = :answers::jsonb, expires_at = :until where key_hash = :key")
                .param("key", key.hash())
                .param("answers", JSON.writeValueAsString(answers.fields()))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Answers> find(DraftKey key, Instant now) {
        return db.sql("select answers from referral_draft where key_hash = :key and expires_at > :now for update")
                .param("key", key.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ReferralDraftStore::answers)
                .optional();
    }

    /** Takes the draft away and gives what it held; whoever comes second finds nothing. */
    Optional<Answers> take(DraftKey key, Instant now) {
        return db.sql("delete from referral_draft where key_hash = :key and expires_at > :now returning answers")
                .param("key", key.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ReferralDraftStore::answers)
                .optional();
    }

    void forget(Instant now) {
        db.sql("delete from referral_draft where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Answers answers(ResultSet row, int n) throws SQLException {
        Map<String, String> fields = JSON.readValue(row.getString("answers"), new TypeReference<>() {});
        return new Answers(fields);
    }
}

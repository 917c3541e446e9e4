package org.hearth.refer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Referrals that are still being written, sealed and found by the hash of their key. */
@Repository
class ReferralDraftStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Vault vault;

    ReferralDraftStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void insert(DraftKey key, Answers answers, Instant until) {
        db.sql("insert into referral_draft (key_hash, answers_sealed, expires_at) values (:key, :answers, :until)")
                .param("key", key.hash())
                .param("answers", sealed(key, answers))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(DraftKey key, Answers answers, Instant until) {
        db.sql("update referral_draft set answers_sealed = :answers, expires_at = :until where key_hash = :key")
                .param("key", key.hash())
                .param("answers", sealed(key, answers))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Answers> find(DraftKey key, Instant now) {
        return db.sql(
                        "select answers_sealed from referral_draft where key_hash = :key and expires_at > :now for update")
                .param("key", key.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> opened(key, row.getBytes(1)))
                .optional()
                .flatMap(answers -> answers);
    }

    /** Takes the draft away and gives what it held; whoever comes second finds nothing. */
    Optional<Answers> take(DraftKey key, Instant now) {
        return db.sql("delete from referral_draft where key_hash = :key and expires_at > :now returning answers_sealed")
                .param("key", key.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> opened(key, row.getBytes(1)))
                .optional()
                .flatMap(answers -> answers);
    }

    void forget(Instant now) {
        db.sql("delete from referral_draft where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] sealed(DraftKey key, Answers answers) {
        return vault.sealOutside(spot(key), JSON.writeValueAsBytes(answers.fields()));
    }

    private Optional<Answers> opened(DraftKey key, byte[] sealed) {
        return vault.openOutside(spot(key), sealed)
                .map(fields -> new Answers(JSON.readValue(fields, new TypeReference<Map<String, String>>() {})));
    }

    private static Spot spot(DraftKey key) {
        return Spot.of("referral_draft.answers", HexFormat.of().formatHex(key.hash()));
    }
}

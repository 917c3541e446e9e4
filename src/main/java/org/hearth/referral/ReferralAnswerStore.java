package org.hearth.referral;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered to referrals, its words sealed. */
@Repository
class ReferralAnswerStore {
    private final JdbcClient db;
    private final Vault vault;

    ReferralAnswerStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void insert(Actor actor, Referral referral, ReferralAnswer.Kind kind, String words, Instant now) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into referral_answer (id, referral_id, case_file_id, answer, words_sealed, answered_by, answered_at)
                values (:id, :referral, :file, :answer, :words, :by, :at)
                """)
                .param("id", id)
                .param("referral", referral.id().value())
                .param("file", referral.caseFile().value())
                .param("answer", kind.code())
                .param("words", vault.sealOrDrop(referral.caseFile(), words(id), words))
                .param("by", actor.account().value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ReferralAnswer> of(Actor actor, ReferralId id) {
        return db.sql("""
            select id, case_file_id, answer, words_sealed, answered_by, answered_at
            from referral_answer
            where referral_id = :id and case_file_id in (select open_to(:actor, 'referral'))
            order by answered_at desc
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query((row, n) -> new ReferralAnswer(
                        ReferralAnswer.Kind.of(row.getString("answer")),
                        vault.open(
                                new CaseFileId(row.getObject("case_file_id", UUID.class)),
                                words(row.getObject("id", UUID.class)),
                                row.getBytes("words_sealed")),
                        new AccountId(row.getObject("answered_by", UUID.class)),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Spot words(UUID id) {
        return Spot.of("referral_answer.words", id.toString());
    }
}

package org.hearth.referral;

import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.eligibility.Parent;
import org.hearth.family.NhsNumber;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The NHS numbers of the parents of a referral, sealed in its file. */
@Repository
class NhsNumbersStore {
    private final JdbcClient db;
    private final Vault vault;

    NhsNumbersStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    NhsNumbers of(Actor actor, ReferralId id) {
        var known = new EnumMap<Parent, Optional<NhsNumber>>(Parent.class);
        db.sql("""
            select parent, case_file_id, number_sealed from referral_nhs_number
            where referral_id = :id and case_file_id in (select open_to(:actor, 'referral'))
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(row -> {
                    var parent = Parent.of(row.getString("parent"));
                    var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
                    known.put(
                            parent,
                            vault.read(file, spot(id, parent), row.getBytes("number_sealed"))
                                    .flatMap(NhsNumber::of));
                });
        return new NhsNumbers(
                known.getOrDefault(Parent.MOTHER, Optional.empty()),
                known.getOrDefault(Parent.FATHER, Optional.empty()));
    }

    void put(Actor actor, Referral referral, NhsNumbers numbers) {
        for (var parent : Parent.values()) {
            numbers.of(parent).ifPresentOrElse(n -> put(referral, parent, n), () -> remove(actor, referral, parent));
        }
    }

    private void put(Referral referral, Parent parent, NhsNumber number) {
        db.sql("""
            insert into referral_nhs_number (referral_id, parent, case_file_id, number_sealed, number_mark)
            values (:id, :parent, :file, :sealed, :mark)
            on conflict (referral_id, parent) do update
            set number_sealed = excluded.number_sealed, number_mark = excluded.number_mark
            """)
                .param("id", referral.id().value())
                .param("parent", parent.code())
                .param("file", referral.caseFile().value())
                .param("sealed", vault.seal(referral.caseFile(), spot(referral.id(), parent), number.digits()))
                .param("mark", number.mark(vault))
                .update();
    }

    private void remove(Actor actor, Referral referral, Parent parent) {
        db.sql("""
            delete from referral_nhs_number
            where referral_id = :id and parent = :parent and case_file_id in (select open_to(:actor, 'referral', 'write'))
            """)
                .param("id", referral.id().value())
                .param("parent", parent.code())
                .param("actor", actor.account().value())
                .update();
    }

    private static Spot spot(ReferralId id, Parent parent) {
        return Spot.of("referral_nhs_number.number", id + " " + parent.code());
    }
}

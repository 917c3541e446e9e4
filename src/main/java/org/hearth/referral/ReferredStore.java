package org.hearth.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.eligibility.Parent;
import org.hearth.family.NhsNumber;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parents whom referrals name, across the referrals open to the actor. */
@Repository
class ReferredStore {
    private final JdbcClient db;
    private final WaysAreMarked marks;
    private final Vault vault;

    ReferredStore(JdbcClient db, WaysAreMarked marks, Vault vault) {
        this.db = db;
        this.marks = marks;
        this.vault = vault;
    }

    List<Referred> all(Actor actor) {
        return db.sql("""
            select p.referral_id, p.case_file_id, r.received_on, r.state, p.parent, p.given_name, p.family_name, p.date_of_birth
            from referral_parent p
            join referral r on r.id = p.referral_id
            where p.case_file_id in (select open_to(:actor, 'referral'))
            order by r.received_on desc, p.referral_id, p.parent desc
            """)
                .param("actor", actor.account().value())
                .query(ReferredStore::referred)
                .list();
    }

    List<Referred> of(Actor actor, ReferralId id) {
        return db.sql("""
            select p.referral_id, p.case_file_id, r.received_on, r.state, p.parent, p.given_name, p.family_name, p.date_of_birth
            from referral_parent p
            join referral r on r.id = p.referral_id
            where p.referral_id = :id and p.case_file_id in (select open_to(:actor, 'referral'))
            order by p.parent desc
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(ReferredStore::referred)
                .list();
    }

    List<Referred> reachedAt(Actor actor, String numberOrEmail) {
        return marks.mark(numberOrEmail).map(mark -> marked(actor, mark)).orElseGet(List::of);
    }

    /** There is no index over marks: see 0027. */
    private List<Referred> marked(Actor actor, byte[] mark) {
        return db.sql("""
            select distinct p.referral_id, p.case_file_id, r.received_on, r.state, p.parent, p.given_name, p.family_name,
                p.date_of_birth
            from referral_safe_way w
            join referral_parent p on p.referral_id = w.referral_id and p.parent = w.parent
            join referral r on r.id = w.referral_id
            where w.detail_mark = :mark and w.case_file_id in (select open_to(:actor, 'referral'))
            order by r.received_on desc, p.referral_id, p.parent desc
            """)
                .param("mark", mark)
                .param("actor", actor.account().value())
                .query(ReferredStore::referred)
                .list();
    }

    List<Referred> having(Actor actor, NhsNumber number) {
        return db.sql("""
            select p.referral_id, p.case_file_id, r.received_on, r.state, p.parent, p.given_name, p.family_name, p.date_of_birth
            from referral_nhs_number n
            join referral_parent p on p.referral_id = n.referral_id and p.parent = n.parent
            join referral r on r.id = n.referral_id
            where n.number_mark = :mark and n.case_file_id in (select open_to(:actor, 'referral'))
            order by r.received_on desc, p.referral_id, p.parent desc
            """)
                .param("mark", number.mark(vault))
                .param("actor", actor.account().value())
                .query(ReferredStore::referred)
                .list();
    }

    private static Referred referred(ResultSet row, int n) throws SQLException {
        var state = Referral.State.of(row.getString("state"));
        return new Referred(
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new CaseFileId(row.getObject("case_file_id", UUID.class)),
                row.getObject("received_on", LocalDate.class),
                state.title(),
                state == Referral.State.WAITING,
                Parent.of(row.getString("parent")),
                row.getString("given_name"),
                row.getString("family_name"),
                Optional.ofNullable(row.getObject("date_of_birth", LocalDate.class)));
    }
}

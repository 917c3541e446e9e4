package org.hearth.referral;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.casefile.FamilyId;
import org.hearth.eligibility.Parent;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Referrals. */
@Repository
class ReferralStore {
    private final JdbcClient db;
    private final Vault vault;
    private final ReferredParentStore parents;
    private final ReferralAnswerStore answers;

    ReferralStore(JdbcClient db, Vault vault, ReferredParentStore parents, ReferralAnswerStore answers) {
        this.db = db;
        this.vault = vault;
        this.parents = parents;
        this.answers = answers;
    }

    ReferralAnswerStore answers() {
        return answers;
    }

    void insert(List<Referral> referrals) {
        vault.readyToSeal(referrals.stream().map(Referral::caseFile).toList());
        referrals.forEach(this::insert);
    }

    void insert(Referral referral) {
        var sent = referral.sent();
        db.sql("""
                insert into referral (id, ref, case_file_id, family_id, received_on, received_at, source, referrer_agency_sealed,
                    referrer_name_sealed, referrer_contact_sealed, due_on, born_on, relationship, expected_to_recur_or_endure,
                    expected_to_escalate, other_children, state, decision, reasons, route, facts_at)
                values (:id, :ref, :file, :family, :receivedOn, :at, :source, :agency,
                    :referrer, :contact, :dueOn, :bornOn, :relationship, :recur,
                    :escalate, :otherChildren, :state, :decision, :reasons, :route, :at)
                """)
                .param("id", referral.id().value())
                .param("ref", referral.ref())
                .param("file", referral.caseFile().value())
                .param("family", referral.family().map(FamilyId::value).orElse(null))
                .param("receivedOn", sent.receivedOn())
                .param("at", referral.factsAt().atOffset(ZoneOffset.UTC))
                .param("source", sent.referrer().source().code())
                .param(
                        "agency",
                        sealed(referral, "referrer_agency", sent.referrer().agency()))
                .param(
                        "referrer",
                        sealed(referral, "referrer_name", sent.referrer().name()))
                .param(
                        "contact",
                        sealed(referral, "referrer_contact", sent.referrer().contact()))
                .param("dueOn", sent.dueOn().orElse(null))
                .param("bornOn", sent.bornOn().orElse(null))
                .param("relationship", sent.relationship().map(r -> r.code()).orElse(null))
                .param("recur", sent.expectedToRecurOrEndure().code())
                .param("escalate", sent.expectedToEscalate().code())
                .param("otherChildren", sent.otherChildren().orElse(null))
                .param("state", referral.state().code())
                .param("decision", referral.decided().decision().code())
                .param("reasons", referral.decided().reasons().toArray(String[]::new))
                .param("route", referral.decided().route().map(s -> s.value()).orElse(null))
                .update();
        for (var parent : Parent.values()) {
            parents.insert(referral, parent);
        }
    }

    Set<String> refs(Actor actor) {
        return db
                .sql("select ref from referral where case_file_id in (select open_to(:actor, 'referral'))")
                .param("actor", actor.account().value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Those that wait first, the oldest of them at the top; then those that were answered, the latest at the top. */
    List<ReferralLine> list(Actor actor, int before, int most) {
        return db.sql("""
            select r.id, r.case_file_id, r.received_on, r.source, r.state, r.decision, r.route,
                r.reasons = array['no_domestic_abuse'] and 'unknown' in (m.experiencing_abuse, f.experiencing_abuse,
                    r.expected_to_recur_or_endure, r.expected_to_escalate) as open,
                m.given_name || ' ' || m.family_name as mother, f.given_name || ' ' || f.family_name as father
            from referral r
            join referral_parent m on m.referral_id = r.id and m.parent = 'mother'
            join referral_parent f on f.referral_id = r.id and f.parent = 'father'
            where r.case_file_id in (select open_to(:actor, 'referral'))
            order by r.state <> 'waiting',
                case when r.state = 'waiting' then r.received_at end,
                r.received_on desc, r.id
            limit :most offset :before
            """)
                .param("actor", actor.account().value())
                .param("most", most)
                .param("before", before)
                .query(ReferralRows::line)
                .list();
    }

    int count(Actor actor) {
        return db.sql("select count(*) from referral where case_file_id in (select open_to(:actor, 'referral'))")
                .param("actor", actor.account().value())
                .query(Integer.class)
                .single();
    }

    int waiting(Actor actor) {
        return db.sql("""
            select count(*) from referral
            where state = 'waiting' and case_file_id in (select open_to(:actor, 'referral'))
            """)
                .param("actor", actor.account().value())
                .query(Integer.class)
                .single();
    }

    Optional<Referral> find(Actor actor, ReferralId id) {
        var rows = new ReferralRows(vault, parents.of(actor, id));
        return db.sql("""
            select id, ref, case_file_id, family_id, received_on, source, referrer_agency_sealed, referrer_name_sealed,
                referrer_contact_sealed, due_on, born_on, relationship, expected_to_recur_or_endure, expected_to_escalate, other_children,
                state, decision, reasons, route, facts_at, version
            from referral
            where id = :id and case_file_id in (select open_to(:actor, 'referral'))
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(rows::referral)
                .optional();
    }

    List<Referral> all(Actor actor) {
        var rows = new ReferralRows(vault, parents.all(actor));
        return db.sql("""
            select id, ref, case_file_id, family_id, received_on, source, referrer_agency_sealed, referrer_name_sealed,
                referrer_contact_sealed, due_on, born_on, relationship, expected_to_recur_or_endure, expected_to_escalate, other_children,
                state, decision, reasons, route, facts_at, version
            from referral
            where case_file_id in (select open_to(:actor, 'referral'))
            order by ref
            """)
                .param("actor", actor.account().value())
                .query(rows::referral)
                .list();
    }

    /** Writes what was learnt; false when the version is no longer the one given. */
    boolean learn(Actor actor, Referral referral, int version) {
        var changed = db.sql("""
            update referral
            set due_on = :dueOn, born_on = :bornOn, decision = :decision, reasons = :reasons, route = :route,
                facts_at = :at, version = version + 1
            where id = :id and version = :version and state = 'waiting'
              and case_file_id in (select open_to(:actor, 'referral', 'write'))
            """)
                .param("dueOn", referral.sent().dueOn().orElse(null))
                .param("bornOn", referral.sent().bornOn().orElse(null))
                .param("decision", referral.decided().decision().code())
                .param("reasons", referral.decided().reasons().toArray(String[]::new))
                .param("route", referral.decided().route().map(s -> s.value()).orElse(null))
                .param("at", referral.factsAt().atOffset(ZoneOffset.UTC))
                .param("id", referral.id().value())
                .param("version", version)
                .param("actor", actor.account().value())
                .update();
        if (changed == 0) return false;
        for (var parent : Parent.values()) {
            parents.update(actor, referral, parent);
        }
        return true;
    }

    /** Declines a referral that waits; false when it waits no longer. */
    boolean decline(Actor actor, ReferralId id) {
        return db.sql("""
            update referral set state = 'declined', version = version + 1
            where id = :id and state = 'waiting' and case_file_id in (select open_to(:actor, 'referral', 'write'))
            """)
                        .param("id", id.value())
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    /** Holds a referral that waits until the transaction ends, so that a second answer waits and then finds it answered. */
    boolean hold(Actor actor, ReferralId id) {
        return db.sql("""
            select id from referral
            where id = :id and state = 'waiting' and case_file_id in (select open_to(:actor, 'referral'))
            for update
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void accept(Actor actor, ReferralId id, FamilyId family) {
        db.sql("""
            update referral set state = 'accepted', family_id = :family, version = version + 1
            where id = :id and case_file_id in (select open_to(:actor, 'referral', 'write'))
            """)
                .param("family", family.value())
                .param("id", id.value())
                .param("actor", actor.account().value())
                .update();
    }

    private byte[] sealed(Referral referral, String column, String words) {
        return vault.seal(referral.caseFile(), spot(column, referral.id()), words);
    }

    static Spot spot(String column, ReferralId id) {
        return Spot.of("referral." + column, id.toString());
    }
}

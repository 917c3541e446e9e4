package org.hearth.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.eligibility.Answer;
import org.hearth.eligibility.Decision;
import org.hearth.eligibility.Parent;
import org.hearth.family.Relationship;
import org.hearth.team.SiteCode;
import org.hearth.vault.Vault;

/** Reads rows of referrals, with their parents at hand, and opens what is sealed in them. */
record ReferralRows(Vault vault, Map<ReferralId, Map<Parent, ReferredParent>> parents) {
    Referral referral(ResultSet row, int n) throws SQLException {
        var id = new ReferralId(row.getObject("id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        return new Referral(
                id,
                row.getString("ref"),
                file,
                sent(row, referrer(row, id, file), parents.getOrDefault(id, Map.of())),
                Referral.State.of(row.getString("state")),
                new Referral.Decided(
                        Decision.of(row.getString("decision")),
                        List.of((String[]) row.getArray("reasons").getArray()),
                        route(row)),
                Optional.ofNullable(row.getObject("family_id", UUID.class)).map(FamilyId::new),
                row.getObject("facts_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    static ReferralLine line(ResultSet row, int n) throws SQLException {
        return new ReferralLine(
                new ReferralId(row.getObject("id", UUID.class)),
                new CaseFileId(row.getObject("case_file_id", UUID.class)),
                row.getObject("received_on", LocalDate.class),
                Source.of(row.getString("source")),
                row.getString("mother").strip(),
                row.getString("father").strip(),
                Referral.State.of(row.getString("state")),
                Decision.of(row.getString("decision")),
                row.getBoolean("open"),
                route(row));
    }

    private static NewReferral sent(ResultSet row, Referrer referrer, Map<Parent, ReferredParent> both)
            throws SQLException {
        return new NewReferral(
                row.getObject("received_on", LocalDate.class),
                referrer,
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("born_on", LocalDate.class)),
                both.getOrDefault(Parent.MOTHER, ReferredParent.unknown()),
                both.getOrDefault(Parent.FATHER, ReferredParent.unknown()),
                Optional.ofNullable(row.getString("relationship")).map(Relationship::of),
                Answer.of(row.getString("expected_to_recur_or_endure")),
                Answer.of(row.getString("expected_to_escalate")),
                Optional.ofNullable(row.getObject("other_children", Integer.class)));
    }

    private Referrer referrer(ResultSet row, ReferralId id, CaseFileId file) throws SQLException {
        return new Referrer(
                Source.of(row.getString("source")),
                vault.open(file, ReferralStore.spot("referrer_agency", id), row.getBytes("referrer_agency_sealed")),
                vault.open(file, ReferralStore.spot("referrer_name", id), row.getBytes("referrer_name_sealed")),
                vault.open(file, ReferralStore.spot("referrer_contact", id), row.getBytes("referrer_contact_sealed")));
    }

    private static Optional<SiteCode> route(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("route")).map(SiteCode::new);
    }
}

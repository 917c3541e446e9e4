package org.hearth.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.casefile.FamilyId;
import org.hearth.eligibility.Decision;
import org.hearth.team.SiteCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the counting role may read of referrals. */
@Repository
class ReferralFactStore {
    private final JdbcClient db;

    ReferralFactStore(JdbcClient db) {
        this.db = db;
    }

    List<DecisionFact> decisions(LocalDate asOf) {
        return db.sql("""
                select ref, received_on, source, decision, reasons, route, family_id
                from referral
                where received_on <= :asOf
                order by ref
                """).param("asOf", asOf).query(ReferralFactStore::fact).list();
    }

    private static DecisionFact fact(ResultSet row, int n) throws SQLException {
        return new DecisionFact(
                row.getString("ref"),
                row.getObject("received_on", LocalDate.class),
                Source.of(row.getString("source")),
                Decision.of(row.getString("decision")),
                List.of((String[]) row.getArray("reasons").getArray()),
                Optional.ofNullable(row.getString("route")).map(SiteCode::new),
                Optional.ofNullable(row.getObject("family_id", UUID.class)).map(FamilyId::new));
    }
}

package org.hearth.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.family.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the counting role may read of a trial. */
@Repository
class ArmFactStore {
    private final JdbcClient db;

    ArmFactStore(JdbcClient db) {
        this.db = db;
    }

    /** What is known now of those randomised on or before a day. */
    List<ArmFact> until(LocalDate day) {
        return db.sql("""
                select person_id, arm, randomised_on
                from (
                    select distinct on (person_id) person_id, arm, randomised_on
                    from trial_arm order by person_id, version desc) last
                where randomised_on <= :day
                """)
                .param("day", day)
                .query((row, n) -> new ArmFact(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("arm"),
                        row.getObject("randomised_on", LocalDate.class)))
                .list();
    }
}

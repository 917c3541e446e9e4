package org.hearth.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.family.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the counting role may read of measures: no answers. */
@Repository
class ScoreFactStore {
    private final JdbcClient db;

    ScoreFactStore(JdbcClient db) {
        this.db = db;
    }

    List<ScoreFact> until(LocalDate asOf) {
        return db.sql("""
            select person_id, instrument, timepoint, completed_on, total, diagnosis, danger
            from measure_response
            where completed_on <= :asOf
            order by completed_on, id
            """)
                .param("asOf", asOf)
                .query((row, n) -> new ScoreFact(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("instrument"),
                        Columns.timepoint(row),
                        row.getObject("completed_on", LocalDate.class),
                        Columns.total(row),
                        Optional.ofNullable(row.getString("diagnosis")),
                        row.getBoolean("danger")))
                .list();
    }
}

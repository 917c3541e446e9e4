package org.hearth.caseload;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Two caseloads are never brought in at once: the second waits until the first is over. */
@Repository
class TurnStore {
    private final JdbcClient db;

    TurnStore(JdbcClient db) {
        this.db = db;
    }

    void take() {
        db.sql("select pg_advisory_xact_lock(hashtext('hearth caseload'))")
                .query()
                .singleRow();
    }
}

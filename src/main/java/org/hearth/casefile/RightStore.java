package org.hearth.casefile;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database takes to be allowed. */
@Repository
class RightStore {
    private final JdbcClient db;

    RightStore(JdbcClient db) {
        this.db = db;
    }

    Set<Right> all() {
        return Set.copyOf(db.sql("select relation, kind, deed from may")
                .query((row, n) -> new Right(
                        Relation.of(row.getString("relation")),
                        ItemKind.of(row.getString("kind")),
                        Deed.named(row.getString("deed"))))
                .list());
    }
}

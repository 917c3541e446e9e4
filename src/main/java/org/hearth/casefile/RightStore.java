package org.hearth.casefile;

import java.util.Set;
import org.hearth.access.Role;
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

    /** In which relations the database lets each role hold a file. */
    Set<Held> held() {
        return Set.copyOf(db.sql("select role, relation from may_hold")
                .query((row, n) -> new Held(Role.of(row.getString("role")), Relation.of(row.getString("relation"))))
                .list());
    }
}

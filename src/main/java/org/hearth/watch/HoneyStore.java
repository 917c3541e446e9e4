package org.hearth.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Families that nobody works with; the database shows and changes them for safeguarding advisors alone. */
@Repository
class HoneyStore {
    private final JdbcClient db;

    HoneyStore(JdbcClient db) {
        this.db = db;
    }

    List<Honey> standing() {
        return db.sql("select family, site, laid_at, looked from honey_standing()")
                .query((row, n) -> new Honey(
                        new HoneyId(row.getObject("family", UUID.class)),
                        row.getString("site"),
                        row.getObject("laid_at", OffsetDateTime.class).toInstant(),
                        row.getInt("looked")))
                .list();
    }

    boolean retire(HoneyId id, Instant now) {
        return db.sql("select honey_retire(:id, :now)")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}

package org.hearth.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.family.Person;
import org.hearth.reach.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which parents want to be reminded, and how. */
@Repository
class WishStore {
    private final JdbcClient db;

    WishStore(JdbcClient db) {
        this.db = db;
    }

    void put(Actor actor, Person parent, Optional<Way> way, Instant now) {
        db.sql("""
            insert into reminder_wish (case_file_id, family_id, way, asked_by, asked_at)
            values (:file, :family, :way, :actor, :now)
            on conflict (case_file_id) do update
            set way = excluded.way, asked_by = excluded.asked_by, asked_at = excluded.asked_at
            """)
                .param("file", parent.caseFile().value())
                .param("family", parent.family().value())
                .param("way", way.map(Way::code).orElse("none"))
                .param("actor", actor.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty for not at all. */
    Optional<Way> of(Actor actor, CaseFileId file) {
        return db.sql("""
            select way from reminder_wish
            where case_file_id = :file and way <> 'none' and case_file_id in (select open_to(:actor, 'letters'))
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(WishStore::way)
                .optional();
    }

    /** Every file whose parent wants to be reminded and in which the actor may write. */
    Map<CaseFileId, Way> all(Actor actor) {
        var all = new TreeMap<CaseFileId, Way>(java.util.Comparator.comparing(CaseFileId::value));
        db.sql("""
            select case_file_id, way from reminder_wish
            where way <> 'none' and case_file_id in (select open_to(:actor, 'letters', 'write'))
            """).param("actor", actor.account().value()).query(row -> {
            all.put(new CaseFileId(row.getObject("case_file_id", UUID.class)), way(row, 0));
        });
        return all;
    }

    private static Way way(ResultSet row, int n) throws SQLException {
        return Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT));
    }
}

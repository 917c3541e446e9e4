package org.hearth.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the trail who looked at a file, as far as the reader may be told. */
@Repository
class LookStore {
    private final JdbcClient db;

    LookStore(JdbcClient db) {
        this.db = db;
    }

    List<Look> looks(Actor actor, CaseFileId file, int most) {
        return db.sql("""
            select (e.at at time zone 'Europe/London')::date as day, a.name, min(e.at) as first, max(e.at) as last,
                array_agg(distinct e.what order by e.what) filter (where e.act = 'read') as read,
                array_agg(distinct e.what order by e.what) filter (where e.act = 'changed') as changed,
                array_agg(distinct e.why order by e.why) filter (where e.why is not null) as grounds,
                array(select role from account_role r where r.account_id = a.id) as roles
            from audit_event e join account a on a.id = e.account_id
            where e.case_file_id = :file and e.case_file_id in (select open_to(:actor))
              and e.act in ('read', 'changed') and a.kind = 'person' and a.id <> :actor
              and not on_other_side(:actor, e.case_file_id, e.account_id)
            group by 1, a.id, a.name
            order by day desc, last desc, a.name, a.id limit :most
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .param("most", most)
                .query(LookStore::look)
                .list();
    }

    private static Look look(ResultSet row, int n) throws SQLException {
        return new Look(
                row.getObject("day", LocalDate.class),
                row.getString("name"),
                words(row, "roles")
                        .map(Role::of)
                        .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Role.class))),
                moment(row, "first"),
                moment(row, "last"),
                words(row, "read").toList(),
                words(row, "changed").toList(),
                words(row, "grounds").toList());
    }

    private static Stream<String> words(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Stream.of() : Arrays.stream((String[]) array.getArray());
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

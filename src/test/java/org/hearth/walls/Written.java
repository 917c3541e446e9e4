package org.hearth.walls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hearth.testing.Owner;

/** What is written in a database now, so that a drill can tell that it wrote nothing. */
final class Written {
    /**
     * What notes that somebody asked, which is what it is for; the visits themselves; and the secret that waits for whoever opened
     * the page on which a telephone is set up.
     */
    private static final Set<String> WRITTEN_BY_ASKING = Set.of(
            "code_app",
            "audit_event",
            "audit_unsealed",
            "audit_link",
            "audit_trail",
            "spring_session",
            "spring_session_attributes");

    private Written() {}

    /** Every table with how many rows it has and what is in them. */
    static Map<String, String> in(Owner owner) {
        var all = new LinkedHashMap<String, String>();
        for (var table : owner.db()
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' order by table_name")
                .query(String.class)
                .list()) {
            if (WRITTEN_BY_ASKING.contains(table)) continue;
            all.put(
                    table,
                    owner.db()
                            .sql("select count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                                    + table + " t")
                            .query(String.class)
                            .single());
        }
        return all;
    }
}

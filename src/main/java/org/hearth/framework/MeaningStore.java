package org.hearth.framework;

import java.util.HashMap;
import java.util.Map;
import org.hearth.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What outcomes mean, as an administrator wrote it. */
@Repository
class MeaningStore {
    private final JdbcClient db;

    MeaningStore(JdbcClient db) {
        this.db = db;
    }

    Map<String, Meaning> of(String framework) {
        var meanings = new HashMap<String, Meaning>();
        db.sql("select outcome, words, version from framework_meaning where framework = :framework")
                .param("framework", framework)
                .query(row -> {
                    meanings.put(row.getString("outcome"), new Meaning(row.getString("words"), row.getInt("version")));
                });
        return meanings;
    }

    boolean keep(Actor actor, String framework, String outcome, Meaning meaning) {
        if (meaning.version() == 0) return insert(actor, framework, outcome, meaning.words());
        return db.sql("""
                update framework_meaning set words = :words, version = version + 1, changed_by = :actor, changed_at = now()
                where framework = :framework and outcome = :outcome and version = :version
                """)
                        .param("words", meaning.words())
                        .param("actor", actor.account().value())
                        .param("framework", framework)
                        .param("outcome", outcome)
                        .param("version", meaning.version())
                        .update()
                == 1;
    }

    private boolean insert(Actor actor, String framework, String outcome, String words) {
        return db.sql("""
                insert into framework_meaning (framework, outcome, words, version, changed_by)
                values (:framework, :outcome, :words, 1, :actor) on conflict do nothing
                """)
                        .param("framework", framework)
                        .param("outcome", outcome)
                        .param("words", words)
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }
}

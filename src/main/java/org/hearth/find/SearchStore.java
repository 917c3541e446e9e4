package org.hearth.find;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What each colleague looked for lately, sealed. */
@Repository
class SearchStore {
    /** A working day: as long as somebody may want to go back to what they found. */
    private static final Duration KEPT = Duration.ofHours(12);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Vault vault;

    SearchStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Keeps it, and lets go of what anybody looked for longer ago than a working day. */
    void insert(Actor actor, SearchId id, Asked asked, Instant now) {
        db.sql("select forget_searches(:before)")
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .query()
                .singleRow();
        db.sql("insert into search (id, account_id, asked_sealed, asked_at) values (:id, :actor, :asked, :now)")
                .param("id", id.value())
                .param("actor", actor.account().value())
                .param("asked", vault.sealOutside(spot(id), JSON.writeValueAsBytes(asked)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty for what somebody else looked for, and for what is older than a working day. */
    Optional<Asked> find(Actor actor, SearchId id, Instant now) {
        return db.sql("""
            select asked_sealed from search where id = :id and account_id = :actor and asked_at >= :since
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .param("since", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBytes("asked_sealed"))
                .optional()
                .flatMap(kept -> vault.openOutside(spot(id), kept))
                .map(asked -> JSON.readValue(asked, Asked.class));
    }

    boolean mayReadNotes(Actor actor, CaseFileId file) {
        return db.sql("select :file in (select open_to(:actor, 'notes'))")
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(Boolean.class)
                .single();
    }

    private static Spot spot(SearchId id) {
        return Spot.of("search.asked", id.toString());
    }
}

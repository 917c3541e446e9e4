package org.hearth.coding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.feedback.PieceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The themes that each of two found in a text, and what they settled on. */
@Repository
class CodingStore {
    private final JdbcClient db;

    CodingStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * What one of two found.
     *
     * @param isForReader whether the reader may settle what the two found
     */
    record One(PieceId piece, AccountId coder, String name, int codebook, Set<String> themes, boolean isForReader) {}

    /** False when two have sorted it, when this colleague did before, or when another did at this moment. */
    boolean insert(Actor coder, PieceId piece, int codebook, Set<String> themes, Instant now) {
        return db.sql("""
                insert into coding (piece_id, place, coder, codebook, themes, coded_at)
                select :piece, next_place(:piece), :actor, :codebook, :themes::text[], :now
                where next_place(:piece) <= 2
                on conflict do nothing
                """)
                        .param("piece", piece.value())
                        .param("actor", coder.account().value())
                        .param("codebook", codebook)
                        .param("themes", themes.stream().sorted().toArray(String[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Those that need nothing more of this colleague: they sorted them, or two others did. */
    Set<PieceId> done(Actor coder) {
        return new HashSet<>(db.sql("""
                select distinct piece_id from coding where coder = :actor or both_coded(piece_id)
                """)
                .param("actor", coder.account().value())
                .query((row, n) -> new PieceId(row.getObject("piece_id", UUID.class)))
                .list());
    }

    /** What both found, text by text, the first of the two first; nothing of a text that one of them still has before them. */
    Map<PieceId, List<One>> byBoth(Actor reader) {
        var both = new LinkedHashMap<PieceId, List<One>>();
        db.sql("""
            select c.piece_id, c.coder, a.name, c.codebook, c.themes, may_settle(c.piece_id, :actor) as for_reader
            from coding c
            join account a on a.id = c.coder
            where both_coded(c.piece_id) and sorts_texts(:actor)
            order by c.piece_id, c.place
            """)
                .param("actor", reader.account().value())
                .query((row, n) -> one(row))
                .list()
                .forEach(one -> both.computeIfAbsent(one.piece(), piece -> new java.util.ArrayList<>())
                        .add(one));
        return both;
    }

    Set<PieceId> settled(Actor reader) {
        return new HashSet<>(db.sql("select piece_id from coding_settled where sorts_texts(:actor)")
                .param("actor", reader.account().value())
                .query((row, n) -> new PieceId(row.getObject("piece_id", UUID.class)))
                .list());
    }

    /**
     * False when it was settled before.
     *
     * @param by none where both found the same
     */
    boolean settle(PieceId piece, Set<String> themes, Optional<AccountId> by, Instant now) {
        return db.sql("""
                insert into coding_settled (piece_id, themes, settled_by, settled_at)
                values (:piece, :themes::text[], :by, :now)
                on conflict do nothing
                """)
                        .param("piece", piece.value())
                        .param("themes", themes.stream().sorted().toArray(String[]::new))
                        .param("by", by.map(AccountId::value).orElse(null))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static One one(ResultSet row) throws SQLException {
        return new One(
                new PieceId(row.getObject("piece_id", UUID.class)),
                new AccountId(row.getObject("coder", UUID.class)),
                row.getString("name"),
                row.getInt("codebook"),
                themes(row.getArray("themes")),
                row.getBoolean("for_reader"));
    }

    static Set<String> themes(Array codes) throws SQLException {
        return Set.of((String[]) codes.getArray());
    }
}

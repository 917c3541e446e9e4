package org.hearth.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.feedback.PieceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the counting role may read of themes: which, and how two agreed; no word, and not who. */
@Repository
class CodingFactStore {
    private final JdbcClient db;

    CodingFactStore(JdbcClient db) {
        this.db = db;
    }

    private record One(PieceId piece, int codebook, Set<String> themes) {}

    Map<PieceId, Set<String>> settled() {
        var settled = new HashMap<PieceId, Set<String>>();
        db.sql("select piece_id, themes from coding_settled").query(row -> {
            settled.put(new PieceId(row.getObject("piece_id", UUID.class)), CodingStore.themes(row.getArray("themes")));
        });
        return settled;
    }

    /** Of texts that both have sorted. */
    Map<PieceId, Coded> coded() {
        var byPiece = new HashMap<PieceId, List<One>>();
        db.sql("select piece_id, codebook, themes from coding order by piece_id, place")
                .query((row, n) -> new One(
                        new PieceId(row.getObject("piece_id", UUID.class)),
                        row.getInt("codebook"),
                        CodingStore.themes(row.getArray("themes"))))
                .list()
                .forEach(one -> byPiece.computeIfAbsent(one.piece(), piece -> new ArrayList<>())
                        .add(one));
        var coded = new HashMap<PieceId, Coded>();
        byPiece.forEach((piece, two) -> {
            if (two.size() == 2)
                coded.put(
                        piece,
                        new Coded(
                                Math.min(
                                        two.getFirst().codebook(), two.getLast().codebook()),
                                two.getFirst().themes(),
                                two.getLast().themes()));
        });
        return coded;
    }
}

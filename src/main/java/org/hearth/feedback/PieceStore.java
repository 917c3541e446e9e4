package org.hearth.feedback;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words as they were prepared for others. They lie in no case file, and nothing in their rows leads to one. */
@Repository
class PieceStore {
    private final JdbcClient db;
    private final Vault vault;

    PieceStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void insert(Piece piece) {
        db.sql("insert into piece (id, words_sealed) values (:id, :words)")
                .param("id", piece.id().value())
                .param("words", seal(piece))
                .update();
    }

    /** Whatever others made of it goes with it. */
    void delete(PieceId id) {
        db.sql("delete from piece where id = :id").param("id", id.value()).update();
    }

    /** Those that this colleague may sort by theme, in no order that says anything. */
    List<PieceId> toCode(Actor coder) {
        return db.sql("select id from piece where may_be_coded(id, :actor) order by id")
                .param("actor", coder.account().value())
                .query((row, n) -> new PieceId(row.getObject("id", UUID.class)))
                .list();
    }

    Optional<Piece> toCode(Actor coder, PieceId id) {
        return db.sql("select id, words_sealed from piece where id = :id and may_be_coded(id, :actor)")
                .param("id", id.value())
                .param("actor", coder.account().value())
                .query((row, n) -> open(new PieceId(row.getObject("id", UUID.class)), row.getBytes("words_sealed")))
                .optional()
                .flatMap(piece -> piece);
    }

    Map<PieceId, String> quoted(Actor reader, Collection<PieceId> ids) {
        var words = new HashMap<PieceId, String>();
        db.sql("select id, words_sealed from piece where id = any (:ids::uuid[]) and may_be_quoted(id, :actor)")
                .param("ids", ids.stream().map(PieceId::toString).toArray(String[]::new))
                .param("actor", reader.account().value())
                .query((row, n) -> open(new PieceId(row.getObject("id", UUID.class)), row.getBytes("words_sealed")))
                .list()
                .forEach(found -> found.ifPresent(piece -> words.put(piece.id(), piece.words())));
        return words;
    }

    /** Of every piece, for the job that lets go of keys. */
    List<Piece> all() {
        return db
                .sql("select id, words_sealed from pieces_to_seal_again()")
                .query((row, n) -> open(new PieceId(row.getObject("id", UUID.class)), row.getBytes("words_sealed")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    void sealAgain(Piece piece) {
        db.sql("select seal_piece_again(:id, :words)")
                .param("id", piece.id().value())
                .param("words", seal(piece))
                .query()
                .singleRow();
    }

    private byte[] seal(Piece piece) {
        return vault.sealOutside(spot(piece.id()), piece.words().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the key it was sealed with has been let go of. */
    private Optional<Piece> open(PieceId id, byte[] sealed) {
        return vault.openOutside(spot(id), sealed)
                .map(words -> new Piece(id, new String(words, StandardCharsets.UTF_8)));
    }

    static Spot spot(PieceId id) {
        return Spot.of("piece.words", id.toString());
    }
}

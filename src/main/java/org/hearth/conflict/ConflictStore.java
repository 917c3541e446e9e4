package org.hearth.conflict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.FamilyId;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conflicts of interest; an ended one stays as it was, with who ended it and why. */
@Repository
class ConflictStore {
    private final JdbcClient db;
    private final Vault vault;

    ConflictStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** False when it is told already. */
    boolean insert(ConflictId id, CaseFileId file, Optional<FamilyId> family, NewConflict told, Instant now) {
        return db.sql("select tell_conflict(:id, :file, :family, :who, :relation, :words, :now)")
                .param("id", id.value())
                .param("file", file.value())
                .param("family", family.map(FamilyId::value).orElse(null), Types.OTHER)
                .param("who", told.who().value())
                .param("relation", told.relation().code())
                .param("words", vault.seal(file, words(id), told.words()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    List<Conflict> of(Actor actor, CaseFile file) {
        return db.sql("""
            select c.id, c.case_file_id, w.name as who, c.relation, c.words_sealed, d.name as declared_by, c.declared_at
            from conflict c
            join account w on w.id = c.account_id
            join account d on d.id = c.declared_by
            where c.ended_at is null and c.case_file_id in (select open_to(:actor, 'tasks'))
              and c.case_file_id in (
                select id from case_file
                where id = :file or family_id = :family or became = :family)
            order by c.declared_at, c.id
            """)
                .param("actor", actor.account().value())
                .param("file", file.id().value())
                .param("family", file.family().map(FamilyId::value).orElse(null), Types.OTHER)
                .query(this::conflict)
                .list();
    }

    Optional<Conflict> find(Actor actor, ConflictId id) {
        return db.sql("""
            select c.id, c.case_file_id, w.name as who, c.relation, c.words_sealed, d.name as declared_by, c.declared_at
            from conflict c
            join account w on w.id = c.account_id
            join account d on d.id = c.declared_by
            where c.id = :id and c.ended_at is null and c.account_id <> :actor
              and c.case_file_id in (select open_to(:actor, 'tasks'))
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(this::conflict)
                .optional();
    }

    /** Ends it, once; gives the file it lies in, if it is there, is open to the actor and is not about the actor. */
    Optional<CaseFileId> end(Actor actor, ConflictId id, String words, Instant now) {
        var file = file(actor, id);
        file.ifPresent(in -> db.sql("""
            update conflict
            set ended_by = :actor, ended_at = :now, end_words_sealed = :words
            where id = :id and account_id <> :actor and ended_at is null
              and case_file_id in (select open_to(:actor, 'tasks', 'write'))
            """)
                .param("actor", actor.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("words", vault.sealOrDrop(in, Spot.of("conflict.end_words", id.toString()), words))
                .param("id", id.value())
                .update());
        return file;
    }

    private Optional<CaseFileId> file(Actor actor, ConflictId id) {
        return db.sql("""
            select case_file_id from conflict
            where id = :id and account_id <> :actor and case_file_id in (select open_to(:actor, 'tasks', 'write'))
            """)
                .param("actor", actor.account().value())
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(CaseFileId::new);
    }

    private static Spot words(ConflictId id) {
        return Spot.of("conflict.words", id.toString());
    }

    Set<AccountId> blocked(CaseFileId file) {
        return new HashSet<>(db.sql("select blocked_from(:file) as account_id")
                .param("file", file.value())
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list());
    }

    private Conflict conflict(ResultSet row, int n) throws SQLException {
        var id = new ConflictId(row.getObject("id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        return new Conflict(
                id,
                file,
                row.getString("who"),
                Relation.of(row.getString("relation")).orElse(Relation.OTHER),
                vault.open(file, words(id), row.getBytes("words_sealed")),
                row.getString("declared_by"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant());
    }
}

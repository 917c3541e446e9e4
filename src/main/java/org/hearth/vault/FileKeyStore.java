package org.hearth.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wrapped keys of the files that are open to the actor. */
@Repository
class FileKeyStore {
    private final JdbcClient db;

    FileKeyStore(JdbcClient db) {
        this.db = db;
    }

    /** An empty value for a file that was erased; nothing for one that has no key yet, or is not open. */
    Map<CaseFileId, Optional<byte[]>> find(Actor actor, Collection<CaseFileId> files) {
        var found = new HashMap<CaseFileId, Optional<byte[]>>();
        db.sql("""
            select case_file_id, wrapped from file_key
            where case_file_id = any (:files) and case_file_id in (select open_to(:actor))
            """)
                .param("files", files.stream().map(CaseFileId::value).toArray(UUID[]::new))
                .param("actor", actor.account().value())
                .query(row -> {
                    found.put(
                            new CaseFileId(row.getObject("case_file_id", UUID.class)),
                            Optional.ofNullable(row.getBytes("wrapped")));
                });
        return found;
    }

    /** Keeps a rotation from finishing before this transaction has: what is wrapped within it is seen by the rotation. */
    void holdOffRotation() {
        db.sql("select pg_advisory_xact_lock_shared(hashtext('hearth keys'))")
                .query()
                .singleRow();
    }

    /** Of which of these files the key was kept: not of those that have one, or were erased. */
    Set<CaseFileId> insert(Map<CaseFileId, byte[]> wrapped, long under) {
        var files = List.copyOf(wrapped.keySet());
        return Set.copyOf(db.sql("""
            insert into file_key (case_file_id, wrapped, kek)
            select file, wrapped, :kek from unnest(:files, :wrapped) as made (file, wrapped)
            on conflict (case_file_id) do nothing
            returning case_file_id
            """)
                .param("files", files.stream().map(CaseFileId::value).toArray(UUID[]::new))
                .param("wrapped", files.stream().map(wrapped::get).toArray(byte[][]::new))
                .param("kek", under)
                .query((row, n) -> new CaseFileId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Whether there is such a file. */
    boolean erase(CaseFileId file) {
        return db.sql("select erase_file_key(:file)")
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    List<Long> keysOfKeys() {
        return db.sql("select id from key_of_keys order by made_at")
                .query(Long.class)
                .list();
    }

    List<byte[]> proofs() {
        return db.sql("select proof from key_of_keys")
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    void prove(long keyOfKeys, byte[] proof) {
        db.sql("insert into key_of_keys (id, proof) values (:id, :proof) on conflict (id) do nothing")
                .param("id", keyOfKeys)
                .param("proof", proof)
                .update();
    }
}

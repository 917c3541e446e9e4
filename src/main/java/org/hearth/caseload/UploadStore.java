package org.hearth.caseload;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded files, sealed, until they are imported or let go. */
@Repository
class UploadStore {
    private final JdbcClient db;
    private final Vault vault;

    UploadStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void insert(Actor actor, String name, byte[] content) {
        db.sql("""
                insert into import_upload (account_id, name, content_sealed, length)
                values (:account, :name, :content, :length)
                """)
                .param("account", actor.account().value())
                .param("name", name)
                .param("content", vault.sealOutside(spot(actor, name), content))
                .param("length", content.length)
                .update();
    }

    /** The length of a file in bytes. */
    Optional<Long> length(Actor actor, String name) {
        return db.sql("select length from import_upload where account_id = :account and name = :name")
                .param("account", actor.account().value())
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    /** Throws NotHere when the key it was sealed with has been let go of since. */
    byte[] content(Actor actor, String name) {
        return db.sql("select content_sealed from import_upload where account_id = :account and name = :name")
                .param("account", actor.account().value())
                .param("name", name)
                .query((row, n) -> vault.openOutside(spot(actor, name), row.getBytes(1)))
                .single()
                .orElseThrow(NotHere::new);
    }

    boolean hasAny(Actor actor) {
        return db.sql("select exists (select from import_upload where account_id = :account)")
                .param("account", actor.account().value())
                .query(Boolean.class)
                .single();
    }

    void delete(Actor actor) {
        db.sql("delete from import_upload where account_id = :account")
                .param("account", actor.account().value())
                .update();
        db.sql("select forget_old_uploads()").query().singleRow();
    }

    private static Spot spot(Actor actor, String name) {
        return Spot.of("import_upload.content", actor.account() + " " + name);
    }
}

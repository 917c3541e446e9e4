package org.hearth.caseload;

import java.util.Optional;
import org.hearth.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded files, until they are imported or let go. */
@Repository
class UploadStore {
    private final JdbcClient db;

    UploadStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Actor actor, String name, byte[] content) {
        db.sql("insert into import_upload (account_id, name, content) values (:account, :name, :content)")
                .param("account", actor.account().value())
                .param("name", name)
                .param("content", content)
                .update();
    }

    /** The length of a file in bytes. */
    Optional<Long> length(Actor actor, String name) {
        return db.sql("""
                select cast(octet_length(content) as bigint) from import_upload
                where account_id = :account and name = :name
                """)
                .param("account", actor.account().value())
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    byte[] content(Actor actor, String name) {
        return db.sql("select content from import_upload where account_id = :account and name = :name")
                .param("account", actor.account().value())
                .param("name", name)
                .query((row, n) -> row.getBytes(1))
                .single();
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
}

package org.hearth.draft;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.FamilyId;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts: one for each writer, file and form. */
@Repository
class DraftStore {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Vault vault;
    private final JsonMapper json;

    DraftStore(JdbcClient db, Vault vault, JsonMapper json) {
        this.db = db;
        this.vault = vault;
        this.json = json;
    }

    /** Whether there was no draft of this form yet. */
    boolean begin(
            Actor actor, CaseFile file, String form, Map<String, String> fields, Draft.Mark mark, Instant savedAt) {
        return db.sql("""
                        insert into draft (id, case_file_id, family_id, account_id, form, fields_sealed, writer, saved_at)
                        values (:id, :file, :family, :actor, :form, :fields, :writer, :savedAt)
                        on conflict (account_id, case_file_id, form) do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("file", file.id().value())
                        .param("family", file.family().map(FamilyId::value).orElse(null))
                        .param("actor", actor.account().value())
                        .param("form", form)
                        .param("fields", sealed(actor, file.id(), form, fields))
                        .param("writer", mark.writer())
                        .param("savedAt", savedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether this page may go on with the draft: it wrote it, or began from it as it stands. */
    boolean goOn(
            Actor actor,
            CaseFileId caseFile,
            String form,
            Map<String, String> fields,
            Draft.Mark mark,
            Instant savedAt) {
        return db.sql("""
                        update draft
                        set fields_sealed = :fields, writer = :writer, version = version + 1, saved_at = :savedAt
                        where case_file_id = :file and account_id = :actor and form = :form
                          and (writer = :writer or version = :version)
                          and case_file_id in (select open_to(:actor, 'drafts', 'write'))
                        """)
                        .param("fields", sealed(actor, caseFile, form, fields))
                        .param("writer", mark.writer())
                        .param("version", mark.version())
                        .param("savedAt", savedAt.atOffset(ZoneOffset.UTC))
                        .param("file", caseFile.value())
                        .param("actor", actor.account().value())
                        .param("form", form)
                        .update()
                == 1;
    }

    Optional<Draft> find(Actor actor, CaseFileId caseFile, String form) {
        return db.sql("""
                select fields_sealed, saved_at, version
                from draft
                where case_file_id = :file and account_id = :actor and form = :form
                  and case_file_id in (select open_to(:actor, 'drafts'))
                """)
                .param("file", caseFile.value())
                .param("actor", actor.account().value())
                .param("form", form)
                .query((row, n) -> new Draft(
                        opened(actor, caseFile, form, row.getBytes("fields_sealed")),
                        row.getTimestamp("saved_at").toInstant(),
                        row.getInt("version")))
                .optional();
    }

    void discard(Actor actor, CaseFileId caseFile, String form) {
        db.sql("""
                delete from draft
                where case_file_id = :file and account_id = :actor and form = :form
                  and case_file_id in (select open_to(:actor, 'drafts', 'write'))
                """)
                .param("file", caseFile.value())
                .param("actor", actor.account().value())
                .param("form", form)
                .update();
    }

    private byte[] sealed(Actor actor, CaseFileId file, String form, Map<String, String> fields) {
        return vault.seal(file, spot(actor, form), json.writeValueAsString(fields));
    }

    /** Nothing was typed, where what was typed has been erased. */
    private Map<String, String> opened(Actor actor, CaseFileId file, String form, byte[] sealed) {
        return vault.read(file, spot(actor, form), sealed)
                .map(fields -> json.readValue(fields, FIELDS))
                .orElse(Map.of());
    }

    private static Spot spot(Actor actor, String form) {
        return Spot.of("draft.fields", actor.account() + " " + form);
    }
}

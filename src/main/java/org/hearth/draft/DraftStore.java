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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts: one for each writer, file and form. */
@Repository
class DraftStore {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    DraftStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Whether there was no draft of this form yet. */
    boolean begin(
            Actor actor, CaseFile file, String form, Map<String, String> fields, Draft.Mark mark, Instant savedAt) {
        return db.sql("""
                        insert into draft (id, case_file_id, family_id, account_id, form, fields, writer, saved_at)
                        values (:id, :file, :family, :actor, :form, cast(:fields as jsonb), :writer, :savedAt)
                        on conflict (account_id, case_file_id, form) do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("file", file.id().value())
                        .param("family", file.family().map(FamilyId::value).orElse(null))
                        .param("actor", actor.account().value())
                        .param("form", form)
                        .param("fields", json.writeValueAsString(fields))
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
                        set fields = cast(:fields as jsonb), writer = :writer, version = version + 1, saved_at = :savedAt
                        where case_file_id = :file and account_id = :actor and form = :form
                          and (writer = :writer or version = :version)
                          and case_file_id in (select open_to(:actor, 'drafts', 'write'))
                        """)
                        .param("fields", json.writeValueAsString(fields))
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
                select fields, saved_at, version
                from draft
                where case_file_id = :file and account_id = :actor and form = :form
                  and case_file_id in (select open_to(:actor, 'drafts'))
                """)
                .param("file", caseFile.value())
                .param("actor", actor.account().value())
                .param("form", form)
                .query((row, n) -> new Draft(
                        json.readValue(row.getString("fields"), FIELDS),
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
}

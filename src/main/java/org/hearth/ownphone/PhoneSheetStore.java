package org.hearth.ownphone;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.enrolment.Enrolment;
import org.hearth.measure.ResponseId;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The measures of a link, and what was answered of the one that is not finished. */
@Repository
class PhoneSheetStore {
    private final JdbcClient db;
    private final Vault vault;

    PhoneSheetStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** A measure and the link it belongs to. */
    record Of(UUID link, PhoneSheet sheet) {}

    void insert(PhoneLink link, Enrolment enrolment) {
        for (var sheet : link.sheets()) {
            db.sql("""
                insert into phone_sheet (id, link_id, place, case_file_id, family_id, instrument, definition_version)
                values (:id, :link, :place, :file, :family, :instrument, :version)
                """)
                    .param("id", sheet.id().value())
                    .param("link", link.id().value())
                    .param("place", sheet.place())
                    .param("file", link.file().value())
                    .param("family", enrolment.family().value())
                    .param("instrument", sheet.instrument())
                    .param("version", sheet.version())
                    .update();
        }
    }

    List<Of> in(Actor actor, CaseFileId file) {
        return db.sql("""
            select id, link_id, place, instrument, definition_version, answers_sealed, at_item, back_to, told, done_at
            from phone_sheet
            where case_file_id = :file and case_file_id in (select open_to(:actor, 'measures'))
            order by link_id, place
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query((row, n) -> {
                    var id = new ResponseId(row.getObject("id", UUID.class));
                    return new Of(
                            row.getObject("link_id", UUID.class),
                            new PhoneSheet(
                                    id,
                                    row.getInt("place"),
                                    row.getString("instrument"),
                                    row.getInt("definition_version"),
                                    PhoneAnswers.of(vault.read(file, spot(id), row.getBytes("answers_sealed"))
                                            .orElse("")),
                                    row.getInt("at_item"),
                                    row.getInt("back_to"),
                                    row.getBoolean("told"),
                                    Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class))
                                            .map(OffsetDateTime::toInstant)));
                })
                .list();
    }

    void update(Actor actor, CaseFileId file, PhoneSheet sheet) {
        db.sql("""
            update phone_sheet set definition_version = :version, answers_sealed = :answers, at_item = :at, back_to = :backTo,
                told = :told, done_at = :done
            where id = :id and case_file_id in (select open_to(:actor, 'measures', 'write'))
            """)
                .param("id", sheet.id().value())
                .param("version", sheet.version())
                .param(
                        "answers",
                        vault.seal(file, spot(sheet.id()), sheet.answers().written()))
                .param("at", sheet.at())
                .param("backTo", sheet.backTo())
                .param("told", sheet.told())
                .param("done", PhoneLinkStore.at(sheet.doneAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("actor", actor.account().value())
                .update();
    }

    private static Spot spot(ResponseId id) {
        return Spot.of("phone_sheet.answers", id.toString());
    }
}

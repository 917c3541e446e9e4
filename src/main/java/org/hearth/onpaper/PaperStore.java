package org.hearth.onpaper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.enrolment.Enrolment;
import org.hearth.measure.Timepoint;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Paper forms on their way in; what was typed is sealed. */
@Repository
class PaperStore {
    private final JdbcClient db;
    private final Vault vault;

    PaperStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** False when one of this id is already there. */
    boolean insert(Actor actor, PaperSheet sheet, Enrolment enrolment) {
        return db.sql("""
            insert into paper_sheet (id, case_file_id, family_id, typed_by, typed_at, instrument, definition_version, language,
                timepoint, completed_on, first_sealed)
            values (:id, :file, :family, :actor, :now, :instrument, :version, :language, :timepoint, :on, :first)
            on conflict (id) do nothing
            """)
                        .param("id", sheet.id().value())
                        .param("file", sheet.file().value())
                        .param("family", enrolment.family().value())
                        .param("actor", actor.account().value())
                        .param("now", sheet.typedAt().atOffset(ZoneOffset.UTC))
                        .param("instrument", sheet.instrument())
                        .param("version", sheet.version())
                        .param("language", sheet.language())
                        .param(
                                "timepoint",
                                sheet.timepoint().map(Timepoint::code).orElse(null),
                                Types.VARCHAR)
                        .param("on", sheet.completedOn())
                        .param("first", sealed(sheet, "first", sheet.first()))
                        .update()
                == 1;
    }

    /** Those of a file that still wait, the earliest first. */
    List<PaperSheet> waiting(Actor actor, CaseFileId file) {
        return db.sql("""
            select s.id, s.case_file_id, s.instrument, s.definition_version, s.language, s.timepoint, s.completed_on, a.name,
                s.typed_at, s.first_sealed, s.second_sealed, s.ended
            from paper_sheet s join account a on a.id = s.typed_by
            where s.case_file_id = :file and s.ended is null and s.case_file_id in (select open_to(:actor, 'measures'))
            order by s.typed_at, s.id
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query((row, n) -> sheet(row))
                .list();
    }

    /** Held until the transaction ends, so that it becomes a response once. */
    Optional<PaperSheet> hold(Actor actor, PaperSheetId id) {
        return db.sql("""
            select s.id, s.case_file_id, s.instrument, s.definition_version, s.language, s.timepoint, s.completed_on, a.name,
                s.typed_at, s.first_sealed, s.second_sealed, s.ended
            from paper_sheet s join account a on a.id = s.typed_by
            where s.id = :id and s.case_file_id in (select open_to(:actor, 'measures', 'write'))
            for update of s
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query((row, n) -> sheet(row))
                .optional();
    }

    void second(Actor actor, PaperSheet sheet, Typed second) {
        db.sql("""
            update paper_sheet set second_sealed = :second
            where id = :id and case_file_id in (select open_to(:actor, 'measures', 'write'))
            """)
                .param("id", sheet.id().value())
                .param("second", sealed(sheet, "second", Optional.of(second)))
                .param("actor", actor.account().value())
                .update();
    }

    void end(Actor actor, PaperSheetId id, String how, Instant now) {
        db.sql("""
            update paper_sheet set ended = :how, ended_at = :now, first_sealed = null, second_sealed = null
            where id = :id and ended is null and case_file_id in (select open_to(:actor, 'measures', 'write'))
            """)
                .param("id", id.value())
                .param("how", how)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor.account().value())
                .update();
    }

    private byte[] sealed(PaperSheet sheet, String which, Optional<Typed> typed) {
        return vault.seal(
                sheet.file(), spot(which, sheet.id()), typed.map(Typed::written).orElse(""));
    }

    private Optional<Typed> opened(ResultSet row, CaseFileId file, PaperSheetId id, String which) throws SQLException {
        return vault.read(file, spot(which, id), row.getBytes(which + "_sealed"))
                .flatMap(Typed::of);
    }

    private static Spot spot(String which, PaperSheetId id) {
        return Spot.of("paper_sheet." + which, id.toString());
    }

    private PaperSheet sheet(ResultSet row) throws SQLException {
        var id = new PaperSheetId(row.getObject("id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        return new PaperSheet(
                id,
                file,
                row.getString("instrument"),
                row.getInt("definition_version"),
                row.getString("language"),
                Optional.ofNullable(row.getString("timepoint")).map(Timepoint::of),
                row.getObject("completed_on", LocalDate.class),
                row.getString("name"),
                row.getObject("typed_at", OffsetDateTime.class).toInstant(),
                opened(row, file, id, "first"),
                opened(row, file, id, "second"),
                Optional.ofNullable(row.getString("ended")));
    }
}

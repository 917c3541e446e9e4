package org.hearth.pathway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.family.Person;
import org.hearth.family.PersonId;
import org.hearth.programme.Stream;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What practitioners said about modules; the plan itself is never stored. */
@Repository
class PlanStore {
    private final JdbcClient db;
    private final Vault vault;

    PlanStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    List<Mark> marks(Actor actor, CaseFileId file) {
        return db.sql("""
                select id, case_file_id, module, baby_id, kind, words_sealed, marked_on
                from plan_mark
                where case_file_id = :file and taken_back_at is null and case_file_id in (select open_to(:actor, 'plan'))
                order by marked_on, id
                """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(this::mark)
                .list();
    }

    /** A mark that is there already stays as it is. */
    void insert(Actor actor, Person parent, MarkId id, Mark mark) {
        db.sql("""
                insert into plan_mark (id, case_file_id, family_id, module, baby_id, kind, words_sealed, marked_on, marked_by)
                values (:id, :file, :family, :module, :baby, :kind, :words, :on, :by)
                on conflict (id) do nothing
                """)
                .param("id", id.value())
                .param("file", parent.caseFile().value())
                .param("family", parent.family().value())
                .param("module", mark.module())
                .param("baby", mark.baby().map(PersonId::value).orElse(null))
                .param("kind", mark.kind().name().toLowerCase(Locale.ROOT))
                .param("words", vault.seal(parent.caseFile(), words(id), mark.words()))
                .param("on", mark.on())
                .param("by", actor.account().value())
                .update();
    }

    void takeBack(Actor actor, CaseFileId file, String module, Optional<PersonId> baby) {
        db.sql("""
                update plan_mark set taken_back_at = now()
                where case_file_id = :file and module = :module and taken_back_at is null
                  and baby_id is not distinct from :baby::uuid
                  and case_file_id in (select open_to(:actor, 'plan', 'write'))
                """)
                .param("file", file.value())
                .param("module", module)
                .param("baby", baby.map(PersonId::toString).orElse(null))
                .param("actor", actor.account().value())
                .update();
    }

    Optional<Stream> stream(Actor actor, CaseFileId file) {
        return db.sql("""
                select stream from stream_choice
                where case_file_id = :file and case_file_id in (select open_to(:actor, 'plan'))
                """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query((row, n) -> Stream.valueOf(row.getString("stream").toUpperCase(Locale.ROOT)))
                .optional();
    }

    void choose(Actor actor, Person parent, Stream stream, LocalDate on) {
        db.sql("""
                insert into stream_choice (case_file_id, family_id, stream, chosen_on, chosen_by)
                values (:file, :family, :stream, :on, :by)
                on conflict (case_file_id) do update set stream = excluded.stream, chosen_on = excluded.chosen_on,
                    chosen_by = excluded.chosen_by
                """)
                .param("file", parent.caseFile().value())
                .param("family", parent.family().value())
                .param("stream", stream.name().toLowerCase(Locale.ROOT))
                .param("on", on)
                .param("by", actor.account().value())
                .update();
    }

    private static Spot words(MarkId id) {
        return Spot.of("plan_mark.words", id.value().toString());
    }

    private Mark mark(ResultSet row, int n) throws SQLException {
        var id = new MarkId(row.getObject("id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        return new Mark(
                row.getString("module"),
                Optional.ofNullable(row.getObject("baby_id", UUID.class)).map(PersonId::new),
                Mark.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                vault.open(file, words(id), row.getBytes("words_sealed")),
                row.getObject("marked_on", LocalDate.class));
    }
}

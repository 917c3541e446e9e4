package org.hearth.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.session.Meeting;
import org.hearth.session.SessionId;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Letters in somebody's own words, sealed. */
@Repository
class LetterStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Vault vault;

    LetterStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** False, and nothing is changed, when there is one of this id already. */
    boolean insert(Actor actor, FamilyId family, OwnLetter letter) {
        return db.sql("""
            insert into own_letter (id, case_file_id, family_id, account_id, worker, version, words_sealed, session_id, on_date,
                starts, kept_at)
            values (:id, :file, :family, :actor, :worker, 1, :words, :session, :on, :starts, :at)
            on conflict (id) do nothing
            """)
                        .param("id", letter.id().value())
                        .param("file", letter.file().value())
                        .param("family", family.value())
                        .param("actor", actor.account().value())
                        .param("worker", letter.worker())
                        .param("words", sealed(letter))
                        .param(
                                "session",
                                letter.about().map(m -> m.id().value()).orElse(null),
                                Types.OTHER)
                        .param("on", letter.about().map(Meeting::on).orElse(null))
                        .param("starts", letter.about().map(Meeting::starts).orElse(null))
                        .param("at", letter.keptAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when somebody changed it meanwhile, or it has left. */
    boolean update(Actor actor, OwnLetter letter) {
        return db.sql("""
            update own_letter set version = version + 1, words_sealed = :words, kept_at = :at
            where id = :id and case_file_id = :file and version = :version and state = 'kept'
              and case_file_id in (select open_to(:actor, 'letters', 'write'))
            """)
                        .param("id", letter.id().value())
                        .param("file", letter.file().value())
                        .param("version", letter.version())
                        .param("words", sealed(letter))
                        .param("at", letter.keptAt().atOffset(ZoneOffset.UTC))
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    /** False when it had left or was put away before. */
    boolean end(Actor actor, LetterId id, OwnLetter.State state, Instant now) {
        return db.sql("""
            update own_letter set state = :state, done_at = :now
            where id = :id and state = 'kept' and case_file_id in (select open_to(:actor, 'letters', 'write'))
            """)
                        .param("id", id.value())
                        .param("state", state.code())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    /** The latest first. */
    List<OwnLetter> of(Actor actor, CaseFileId file) {
        return db.sql("""
            select id, case_file_id, worker, version, words_sealed, session_id, on_date, starts, state, kept_at
            from own_letter
            where case_file_id = :file and case_file_id in (select open_to(:actor, 'letters'))
            order by kept_at desc, id
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(this::letter)
                .list();
    }

    Optional<OwnLetter> find(Actor actor, CaseFileId file, LetterId id) {
        return db.sql("""
            select id, case_file_id, worker, version, words_sealed, session_id, on_date, starts, state, kept_at
            from own_letter
            where id = :id and case_file_id = :file and case_file_id in (select open_to(:actor, 'letters'))
            """)
                .param("id", id.value())
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(this::letter)
                .optional();
    }

    private byte[] sealed(OwnLetter letter) {
        return vault.seal(letter.file(), spot(letter.id()), JSON.writeValueAsString(letter.words()));
    }

    private OwnLetter letter(ResultSet row, int n) throws SQLException {
        var id = new LetterId(row.getObject("id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        var session = Optional.ofNullable(row.getObject("session_id", UUID.class));
        var on = row.getObject("on_date", LocalDate.class);
        var starts = row.getObject("starts", LocalTime.class);
        return new OwnLetter(
                id,
                file,
                row.getString("worker"),
                row.getInt("version"),
                vault.read(file, spot(id), row.getBytes("words_sealed"))
                        .map(words -> JSON.readValue(words, OwnLetter.Words.class))
                        .orElseGet(() -> OwnLetter.Words.erased(Vault.ERASED)),
                session.map(s -> new Meeting(new SessionId(s), on, starts)),
                OwnLetter.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

    private static Spot spot(LetterId id) {
        return Spot.of("own_letter.words", id.toString());
    }
}

package org.hearth.feedback;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.family.Person;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What parents said, each in its parent's own file. */
@Repository
class FeedbackStore {
    private final JdbcClient db;
    private final Vault vault;

    FeedbackStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** False when it was kept before. */
    boolean insert(Actor actor, Person parent, NewFeedback said, Instant now) {
        return db.sql("""
                insert into feedback (id, case_file_id, family_id, given_on, asked, way, moment, words_sealed, use, taken_by,
                    recorded_at)
                values (:id, :file, :family, :givenOn, :asked, :way, :moment, :words, :use, :actor, :now)
                on conflict (id) do nothing
                """)
                        .param("id", said.id().value())
                        .param("file", parent.caseFile().value())
                        .param("family", parent.family().value())
                        .param("givenOn", said.givenOn())
                        .param("asked", said.asked().code())
                        .param("way", said.way().code())
                        .param("moment", said.moment().code())
                        .param("words", vault.seal(parent.caseFile(), spot(said.id()), said.words()))
                        .param("use", said.use().code())
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Keeps what the parent let us do from a day on; what they said before stays. */
    void answer(Actor actor, Person parent, FeedbackId id, int version, Use use, LocalDate on) {
        db.sql("""
            insert into feedback_use (feedback_id, version, case_file_id, family_id, use, said_on, said_to)
            values (:id, :version, :file, :family, :use, :on, :actor)
            """)
                .param("id", id.value())
                .param("version", version)
                .param("file", parent.caseFile().value())
                .param("family", parent.family().value())
                .param("use", use.code())
                .param("on", on)
                .param("actor", actor.account().value())
                .update();
    }

    /** The latest first. */
    List<Feedback> in(Actor actor, CaseFileId file) {
        var answers = answers(actor, file);
        return db.sql("""
            select f.id, f.case_file_id, f.given_on, f.asked, f.way, f.moment, f.words_sealed, f.version, f.piece_id,
                p.words_sealed as prepared, a.name as preparer, b.name as checker, c.name as back_from,
                two_people(f.prepared_by, :actor) as by_another
            from feedback f
            left join piece p on p.id = f.piece_id
            left join account a on a.id = f.prepared_by
            left join account b on b.id = f.checked_by
            left join account c on c.id = f.sent_back_by
            where f.case_file_id = :file and f.case_file_id in (select open_to(:actor, 'feedback'))
            order by f.given_on desc, f.recorded_at desc, f.id
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query((row, n) -> feedback(row, answers))
                .list();
    }

    Optional<CaseFileId> fileOf(Actor actor, FeedbackId id) {
        return db.sql("""
            select case_file_id from feedback
            where id = :id and case_file_id in (select open_to(:actor, 'feedback'))
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query((row, n) -> new CaseFileId(row.getObject("case_file_id", UUID.class)))
                .optional();
    }

    /** Those that somebody else prepared, in files open to the actor: by the file they lie in. */
    Map<FeedbackId, CaseFileId> waitingFor(Actor actor) {
        var waiting = new HashMap<FeedbackId, CaseFileId>();
        db.sql("""
            select id, case_file_id from feedback
            where piece_id is not null and checked_by is null and sent_back_by is null
                and case_file_id in (select open_to(:actor, 'feedback', 'write')) and two_people(prepared_by, :actor)
            """).param("actor", actor.account().value()).query(row -> {
            waiting.put(
                    new FeedbackId(row.getObject("id", UUID.class)),
                    new CaseFileId(row.getObject("case_file_id", UUID.class)));
        });
        return waiting;
    }

    /** False when somebody changed it meanwhile. */
    boolean touch(Actor actor, FeedbackId id, int version) {
        return db.sql("""
            update feedback set version = version + 1
            where id = :id and version = :version and case_file_id in (select open_to(:actor, 'feedback', 'write'))
            """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    void use(Actor actor, FeedbackId id, Use use) {
        db.sql("""
            update feedback set use = :use
            where id = :id and case_file_id in (select open_to(:actor, 'feedback', 'write'))
            """)
                .param("use", use.code())
                .param("id", id.value())
                .param("actor", actor.account().value())
                .update();
    }

    void prepared(Actor actor, FeedbackId id, PieceId piece) {
        db.sql("""
            update feedback set piece_id = :piece, prepared_by = :actor, checked_by = null, sent_back_by = null
            where id = :id and case_file_id in (select open_to(:actor, 'feedback', 'write'))
            """)
                .param("piece", piece.value())
                .param("id", id.value())
                .param("actor", actor.account().value())
                .update();
    }

    /** False when it does not wait for this colleague: they prepared it themselves, or somebody looked before. */
    boolean checked(Actor actor, FeedbackId id, int version) {
        return db.sql("""
            update feedback set checked_by = :actor, version = version + 1
            where id = :id and version = :version and piece_id is not null and checked_by is null and sent_back_by is null
                and two_people(prepared_by, :actor) and case_file_id in (select open_to(:actor, 'feedback', 'write'))
            """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    /** As {@link #checked}, the other way round. */
    boolean sentBack(Actor actor, FeedbackId id, int version) {
        return db.sql("""
            update feedback set sent_back_by = :actor, version = version + 1
            where id = :id and version = :version and piece_id is not null and checked_by is null and sent_back_by is null
                and two_people(prepared_by, :actor) and case_file_id in (select open_to(:actor, 'feedback', 'write'))
            """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    private Map<FeedbackId, List<Feedback.Answer>> answers(Actor actor, CaseFileId file) {
        var answers = new HashMap<FeedbackId, List<Feedback.Answer>>();
        db.sql("""
            select feedback_id, use, said_on from feedback_use
            where case_file_id = :file and case_file_id in (select open_to(:actor, 'feedback'))
            order by version
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(row -> {
                    answers.computeIfAbsent(
                                    new FeedbackId(row.getObject("feedback_id", UUID.class)), id -> new ArrayList<>())
                            .add(new Feedback.Answer(
                                    Use.of(row.getString("use")), row.getObject("said_on", LocalDate.class)));
                });
        return answers;
    }

    private Feedback feedback(ResultSet row, Map<FeedbackId, List<Feedback.Answer>> answers) throws SQLException {
        var id = new FeedbackId(row.getObject("id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        return new Feedback(
                id,
                file,
                row.getObject("given_on", LocalDate.class),
                Question.of(row.getString("asked")),
                Way.of(row.getString("way")),
                Moment.of(row.getString("moment")),
                vault.open(file, spot(id), row.getBytes("words_sealed")),
                row.getInt("version"),
                answers.getOrDefault(id, List.of()),
                prepared(row));
    }

    private Optional<Feedback.Prepared> prepared(ResultSet row) throws SQLException {
        var piece = Optional.ofNullable(row.getObject("piece_id", UUID.class)).map(PieceId::new);
        if (piece.isEmpty()) return Optional.empty();
        var words = vault.openOutside(PieceStore.spot(piece.get()), row.getBytes("prepared"))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse(Vault.ERASED);
        return Optional.of(new Feedback.Prepared(
                piece.get(),
                words,
                row.getString("preparer"),
                Optional.ofNullable(row.getString("checker")),
                Optional.ofNullable(row.getString("back_from")),
                row.getBoolean("by_another")));
    }

    private static Spot spot(FeedbackId id) {
        return Spot.of("feedback.words", id.toString());
    }
}

package org.hearth.sharing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.session.SessionId;
import org.hearth.team.Colleague;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shared facts, a row for each version, and in the parent's own file where each came from. */
@Repository
class SharingStore {
    private final JdbcClient db;
    private final Vault vault;

    SharingStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** False when this version is there already. */
    boolean insert(SharedFact fact, FamilyId family) {
        return db.sql("""
            insert into shared_fact (id, version, case_file_id, family_id, made, words_sealed, source, about,
                must_not_learn, because_sealed, made_by, made_at)
            values (:id, :version, :file, :family, :made, :words, :source, :about, :mustNot, :because, :by, :at)
            on conflict do nothing
            """)
                        .param("id", fact.id().value())
                        .param("version", fact.version())
                        .param("file", fact.file().value())
                        .param("family", family.value())
                        .param("made", fact.made().code())
                        .param(
                                "words",
                                vault.seal(
                                        fact.file(),
                                        spot("words", fact),
                                        fact.telling().words()))
                        .param("source", fact.telling().source().code())
                        .param("about", fact.telling().about().code())
                        .param("mustNot", mustNot(fact.telling()))
                        .param("because", vault.seal(fact.file(), spot("because", fact), fact.because()))
                        .param("by", fact.by().id().value())
                        .param("at", fact.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static String[] mustNot(Telling telling) {
        return telling.mustNotLearn().stream().map(Learner::code).sorted().toArray(String[]::new);
    }

    void insertSource(Actor actor, SharedId fact, OwnSide own, FamilyId family, Instant at) {
        db.sql("""
            insert into shared_source (fact_id, case_file_id, family_id, session_id, heard_from, reason,
                reason_words_sealed, made_by, made_at)
            values (:fact, :file, :family, :session, :heardFrom, :reason, :words, :actor, :at)
            """)
                .param("fact", fact.value())
                .param("file", own.file().value())
                .param("family", family.value())
                .param("session", own.session().map(SessionId::value).orElse(null))
                .param("heardFrom", own.heardFrom().code())
                .param("reason", own.reason().code())
                .param("words", vault.seal(own.file(), reason(fact), own.words()))
                .param("actor", actor.account().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest version of each, the newest first. */
    List<SharedFact> in(Actor actor, CaseFileId file) {
        return db.sql("""
            select f.id, f.version, f.case_file_id, f.made, f.words_sealed, f.source, f.about, f.must_not_learn,
                f.because_sealed, f.made_by, a.code, a.name, f.made_at
            from shared_fact f
            join account a on a.id = f.made_by
            where f.case_file_id = :file and f.case_file_id in (select open_to(:actor, 'sharing'))
              and f.version = (select max(l.version) from shared_fact l where l.id = f.id)
            order by f.made_at desc, f.id
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(this::fact)
                .list();
    }

    /** Every version, the latest first; empty when it is not open to the actor. */
    List<SharedFact> versions(Actor actor, SharedId id) {
        return db.sql("""
            select f.id, f.version, f.case_file_id, f.made, f.words_sealed, f.source, f.about, f.must_not_learn,
                f.because_sealed, f.made_by, a.code, a.name, f.made_at
            from shared_fact f
            join account a on a.id = f.made_by
            where f.id = :id and f.case_file_id in (select open_to(:actor, 'sharing'))
            order by f.version desc
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(this::fact)
                .list();
    }

    /** Where a fact came from, for whoever may open that parent's file. */
    Optional<OwnSide> source(Actor actor, SharedId id) {
        return db.sql("""
            select fact_id, case_file_id, session_id, heard_from, reason, reason_words_sealed
            from shared_source
            where fact_id = :id and case_file_id in (select open_to(:actor, 'sharing'))
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(this::source)
                .optional();
    }

    /** What was shared from a parent's file, the latest first. */
    List<SharedId> from(Actor actor, CaseFileId parentsFile) {
        return db
                .sql("""
                    select fact_id
                    from shared_source
                    where case_file_id = :file and case_file_id in (select open_to(:actor, 'sharing'))
                    order by made_at desc, fact_id
                    """)
                .param("file", parentsFile.value())
                .param("actor", actor.account().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(SharedId::new)
                .toList();
    }

    private SharedFact fact(ResultSet row, int n) throws SQLException {
        var id = new SharedId(row.getObject("id", UUID.class));
        var version = row.getInt("version");
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        return new SharedFact(
                id,
                version,
                file,
                SharedFact.Made.of(row.getString("made")),
                new Telling(
                        vault.open(file, spot("words", id, version), row.getBytes("words_sealed")),
                        Source.of(row.getString("source")),
                        About.of(row.getString("about")).orElseThrow(),
                        Arrays.stream(texts(row.getArray("must_not_learn")))
                                .map(code -> Learner.of(code).orElseThrow())
                                .collect(Collectors.toSet())),
                vault.open(file, spot("because", id, version), row.getBytes("because_sealed")),
                new Colleague(
                        new AccountId(row.getObject("made_by", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private OwnSide source(ResultSet row, int n) throws SQLException {
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        var fact = new SharedId(row.getObject("fact_id", UUID.class));
        return new OwnSide(
                file,
                Optional.ofNullable(row.getObject("session_id", UUID.class)).map(SessionId::new),
                HeardFrom.of(row.getString("heard_from")).orElseThrow(),
                ShareReason.of(row.getString("reason")).orElseThrow(),
                vault.open(file, reason(fact), row.getBytes("reason_words_sealed")));
    }

    private static Spot spot(String column, SharedFact fact) {
        return spot(column, fact.id(), fact.version());
    }

    private static Spot spot(String column, SharedId id, int version) {
        return Spot.of("shared_fact." + column, id + " " + version);
    }

    private static Spot reason(SharedId id) {
        return Spot.of("shared_source.reason_words", id.toString());
    }
}

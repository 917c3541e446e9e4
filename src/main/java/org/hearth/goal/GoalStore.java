package org.hearth.goal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.family.Person;
import org.hearth.measure.ResponseId;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Goals, what each was called and when, and in which filled-in measure each was rated. */
@Repository
class GoalStore {
    private final JdbcClient db;
    private final Vault vault;

    GoalStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** A goal in a place of a filled-in measure. */
    record Rated(ResponseId response, int place, GoalId goal) {}

    /** In the order of their places, those that ended before others there first; without ratings. */
    List<Goal> in(Actor actor, CaseFileId file) {
        var words = words(actor, file);
        return db.sql("""
            select id, case_file_id, place, set_on, ended_on, ended_as, version
            from goal
            where case_file_id = :file and case_file_id in (select open_to(:actor, 'measures'))
            order by ended_on is not null, place, set_on, id
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query((row, n) -> goal(row, words))
                .list();
    }

    Optional<CaseFileId> fileOf(Actor actor, GoalId id) {
        return db.sql("""
            select case_file_id
            from goal
            where id = :id and case_file_id in (select open_to(:actor, 'measures'))
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query((row, n) -> new CaseFileId(row.getObject("case_file_id", UUID.class)))
                .optional();
    }

    List<Rated> ratedIn(Actor actor, CaseFileId file) {
        return db.sql("""
            select response_id, place, goal_id
            from goal_rated
            where case_file_id = :file and case_file_id in (select open_to(:actor, 'measures'))
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query((row, n) -> new Rated(
                        new ResponseId(row.getObject("response_id", UUID.class)),
                        row.getInt("place"),
                        new GoalId(row.getObject("goal_id", UUID.class))))
                .list();
    }

    /** False when this goal is there already, or its place is taken. */
    boolean insert(Actor actor, Person parent, GoalId id, int place, LocalDate on) {
        return db.sql("""
            insert into goal (id, case_file_id, family_id, place, set_on, set_by)
            values (:id, :file, :family, :place, :on, :actor)
            on conflict do nothing
            """)
                        .param("id", id.value())
                        .param("file", parent.caseFile().value())
                        .param("family", parent.family().value())
                        .param("place", place)
                        .param("on", on)
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    void say(Actor actor, Person parent, GoalId id, int version, String words, LocalDate on) {
        db.sql("""
            insert into goal_words (goal_id, version, case_file_id, family_id, words_sealed, said_on, said_by)
            values (:id, :version, :file, :family, :words, :on, :actor)
            """)
                .param("id", id.value())
                .param("version", version)
                .param("file", parent.caseFile().value())
                .param("family", parent.family().value())
                .param("words", vault.seal(parent.caseFile(), spot(id, version), words))
                .param("on", on)
                .param("actor", actor.account().value())
                .update();
    }

    /** False when somebody changed or ended it meanwhile. */
    boolean touch(Actor actor, GoalId id, int version) {
        return db.sql("""
            update goal
            set version = version + 1
            where id = :id and version = :version and ended_on is null
                and case_file_id in (select open_to(:actor, 'measures', 'write'))
            """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    /** False when somebody changed or ended it meanwhile. */
    boolean end(Actor actor, GoalId id, int version, Ending as, LocalDate on) {
        return db.sql("""
            update goal
            set version = version + 1, ended_on = :on, ended_as = :as, ended_by = :actor
            where id = :id and version = :version and ended_on is null
                and case_file_id in (select open_to(:actor, 'measures', 'write'))
            """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("on", on)
                        .param("as", as.code())
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    void rated(Person parent, Rated rated) {
        db.sql("""
            insert into goal_rated (response_id, place, goal_id, case_file_id, family_id)
            values (:response, :place, :goal, :file, :family)
            """)
                .param("response", rated.response().value())
                .param("place", rated.place())
                .param("goal", rated.goal().value())
                .param("file", parent.caseFile().value())
                .param("family", parent.family().value())
                .update();
    }

    private Map<GoalId, List<Goal.Worded>> words(Actor actor, CaseFileId file) {
        var words = new HashMap<GoalId, List<Goal.Worded>>();
        db.sql("""
            select goal_id, version, words_sealed, said_on
            from goal_words
            where case_file_id = :file and case_file_id in (select open_to(:actor, 'measures'))
            order by version
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query((row, n) -> {
                    var id = new GoalId(row.getObject("goal_id", UUID.class));
                    var said = vault.open(file, spot(id, row.getInt("version")), row.getBytes("words_sealed"));
                    return Map.entry(id, new Goal.Worded(said, row.getObject("said_on", LocalDate.class)));
                })
                .list()
                .forEach(one -> words.computeIfAbsent(one.getKey(), goal -> new java.util.ArrayList<>())
                        .add(one.getValue()));
        return words;
    }

    private static Goal goal(ResultSet row, Map<GoalId, List<Goal.Worded>> words) throws SQLException {
        var id = new GoalId(row.getObject("id", UUID.class));
        var as = Optional.ofNullable(row.getString("ended_as"))
                .map(code -> Ending.valueOf(code.toUpperCase(Locale.ROOT)));
        var on = Optional.ofNullable(row.getObject("ended_on", LocalDate.class));
        return new Goal(
                id,
                new CaseFileId(row.getObject("case_file_id", UUID.class)),
                row.getInt("place"),
                row.getObject("set_on", LocalDate.class),
                on.flatMap(day -> as.map(how -> new Goal.Ended(day, how))),
                row.getInt("version"),
                words.getOrDefault(id, List.of()),
                List.of());
    }

    private static Spot spot(GoalId id, int version) {
        return Spot.of("goal_words.words", id + " " + version);
    }
}

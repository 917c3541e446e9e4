package org.hearth.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearth.team.SiteCode;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What readers have had of groups they put together, turn by turn: insert-only. Who was counted where is sealed. */
@Repository
class GroupStore {
    static final String RELEASED = "released ";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Vault vault;

    GroupStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /**
     * What came of an asking.
     *
     * @param published none where it was refused
     * @param refused why, in a sentence
     */
    record Answer(Optional<Published> published, Optional<String> refused) {
        static Answer of(Published published) {
            return new Answer(Optional.of(published), Optional.empty());
        }

        static Answer refused(String why) {
            return new Answer(Optional.empty(), Optional.of(why));
        }

        static Answer none() {
            return new Answer(Optional.empty(), Optional.empty());
        }
    }

    Optional<Answer> find(PublishedStore.Key key, String chosen) {
        return db.sql("""
            select page, withheld, refused from report_group
            where report = :report and audience = :audience and as_of = :asOf and chosen = :chosen
            """)
                .param("report", key.report())
                .param("audience", key.audience())
                .param("asOf", key.asOf())
                .param("chosen", chosen)
                .query((row, n) -> new Answer(
                        published(row.getString("page"), row.getBoolean("withheld")),
                        Optional.ofNullable(row.getString("refused"))))
                .optional();
    }

    private static Optional<Published> published(@Nullable String page, boolean withheld) {
        return Optional.ofNullable(page).map(text -> new Published(JSON.readValue(text, Report.class), withheld));
    }

    /**
     * All that readers of this kind have heard of this report; empty when a part of it can't be opened any more.
     *
     * @param chosen the group that is asked for now
     */
    Optional<Before> heard(PublishedStore.Key key, String chosen) {
        var turns = db.sql("""
            select turn, as_of, chosen, heard_sealed from report_group
            where report = :report and audience = :audience order by turn
            """)
                .param("report", key.report())
                .param("audience", key.audience())
                .query((row, n) -> new Turn(
                        row.getObject("as_of", LocalDate.class).equals(key.asOf()),
                        row.getString("chosen").startsWith(RELEASED),
                        choice(row.getString("chosen"), row.getObject("as_of", LocalDate.class))
                                .equals(chosen),
                        vault.openOutside(spot(key, row.getInt("turn")), row.getBytes("heard_sealed"))
                                .map(HeardFile::read)))
                .list();
        return turns.stream().allMatch(turn -> turn.heard().isPresent())
                ? Optional.of(new Before(
                        heard(turns, turn -> turn.now() && turn.released()),
                        heard(turns, turn -> turn.now() && !turn.released()),
                        heard(turns, turn -> !turn.now()),
                        otherwise(turns)))
                : Optional.empty();
    }

    /**
     * One turn.
     *
     * @param now whether it is of this quarter's release
     * @param released whether it is of the whole or a site, and no group
     * @param same whether it was chosen as the group is that is asked for now
     */
    private record Turn(boolean now, boolean released, boolean same, Optional<Heard> heard) {}

    /** None where what is asked for is released now: readers have it, and how it moved since. */
    private static List<Heard> otherwise(List<Turn> turns) {
        return turns.stream().anyMatch(turn -> turn.now() && turn.released() && turn.same())
                ? List.of()
                : heard(turns, turn -> !turn.same());
    }

    /** A group as it was chosen; the whole and the sites as somebody would choose them. */
    private static String choice(String chosen, LocalDate asOf) {
        if (!chosen.startsWith(RELEASED)) return chosen;
        var name = chosen.substring(RELEASED.length());
        return CohortChoices.canonical(
                Optional.of(name).filter(site -> !site.equals(Powers.WHOLE)).map(SiteCode::of), asOf);
    }

    private static List<Heard> heard(List<Turn> turns, Predicate<Turn> which) {
        return turns.stream()
                .filter(which)
                .flatMap(turn -> turn.heard().stream())
                .toList();
    }

    /** Keeps the next turn; of two at once the second fails, and finds what the first kept when it comes again. */
    void keep(PublishedStore.Key key, String chosen, Answer answer, Heard heard, Instant now) {
        int turn = 1
                + db.sql("select count(*) from report_group where report = :report and audience = :audience")
                        .param("report", key.report())
                        .param("audience", key.audience())
                        .query(Integer.class)
                        .single();
        db.sql("""
            insert into report_group (report, audience, turn, as_of, chosen, page, withheld, refused, heard_sealed, made_at)
            values (:report, :audience, :turn, :asOf, :chosen, :page::jsonb, :withheld, :refused, :heard, :now)
            """)
                .param("report", key.report())
                .param("audience", key.audience())
                .param("turn", turn)
                .param("asOf", key.asOf())
                .param("chosen", chosen)
                .param(
                        "page",
                        answer.published()
                                .map(one -> JSON.writeValueAsString(one.report()))
                                .orElse(null))
                .param(
                        "withheld",
                        answer.published().filter(Published::withheld).isPresent())
                .param("refused", answer.refused().orElse(null))
                .param("heard", vault.sealOutside(spot(key, turn), HeardFile.write(heard)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Spot spot(PublishedStore.Key key, int turn) {
        return spot(key.report(), key.audience(), turn);
    }

    private static Spot spot(String report, String audience, int turn) {
        return Spot.of("report_group.heard", report + " " + audience + " " + turn);
    }

    /** Everything that is sealed here, sealed with the newest key of keys; what can't be opened any more stays as it is. */
    void sealAgain() {
        var turns = db.sql("select report, audience, turn, heard_sealed from groups_to_seal_again()")
                .query((row, n) -> new Sealed(
                        row.getString("report"),
                        row.getString("audience"),
                        row.getInt("turn"),
                        row.getBytes("heard_sealed")))
                .list();
        for (var one : turns)
            vault.openOutside(one.spot(), one.heard())
                    .ifPresent(heard -> db.sql("select seal_group_again(:report, :audience, :turn, :heard)")
                            .param("report", one.report())
                            .param("audience", one.audience())
                            .param("turn", one.turn())
                            .param("heard", vault.sealOutside(one.spot(), heard))
                            .query()
                            .singleRow());
    }

    /** A turn as it lies here. */
    @SuppressWarnings("ArrayRecordComponent") // read once and passed on
    private record Sealed(String report, String audience, int turn, byte[] heard) {
        Spot spot() {
            return GroupStore.spot(report, audience, turn);
        }
    }

    /** The quarters' ends whose releases have been entered here. */
    List<LocalDate> entered(PublishedStore.Key key, String chosen) {
        return db.sql("""
            select as_of from report_group
            where report = :report and audience = :audience and chosen = :chosen
            """)
                .param("report", key.report())
                .param("audience", key.audience())
                .param("chosen", chosen)
                .query(LocalDate.class)
                .list();
    }
}

package org.hearth.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.contact.SafeWay;
import org.hearth.contact.ToldChannel;
import org.hearth.eligibility.Answer;
import org.hearth.eligibility.Parent;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a referral says about each parent, and the ways to reach them. */
@Repository
class ReferredParentStore {
    private final JdbcClient db;
    private final Vault vault;
    private final WaysAreMarked marks;

    ReferredParentStore(JdbcClient db, Vault vault, WaysAreMarked marks) {
        this.db = db;
        this.vault = vault;
        this.marks = marks;
    }

    void insert(Referral referral, Parent which) {
        var parent = referral.parent(which);
        db.sql("""
                insert into referral_parent (referral_id, parent, case_file_id, given_name, family_name, date_of_birth,
                    local_authority, area_words_sealed, experiencing_abuse, wishes_to_join, knows)
                values (:referral, :parent, :file, :givenName, :familyName, :born, :area, :areaWords, :abuse, :wish, :knows)
                """)
                .param("referral", referral.id().value())
                .param("parent", which.code())
                .param("file", referral.caseFile().value())
                .param("givenName", parent.givenName())
                .param("familyName", parent.familyName())
                .param("born", parent.dateOfBirth().orElse(null))
                .param("area", parent.area())
                .param("areaWords", vault.seal(referral.caseFile(), area(referral.id(), which), parent.areaWords()))
                .param("abuse", parent.experiencingAbuse().code())
                .param("wish", parent.wishesToJoin().code())
                .param("knows", parent.knows().code())
                .update();
        parent.safeWays().forEach(way -> insert(referral, which, way));
    }

    private void insert(Referral referral, Parent which, SafeWay way) {
        Function<String, Spot> spot = column -> way(column, referral.id(), which, way.channel());
        db.sql("""
                insert into referral_safe_way (referral_id, parent, channel, case_file_id, safe, detail_sealed, detail_mark,
                    words_sealed, times_sealed)
                values (:referral, :parent, :channel, :file, :safe, :detail, :mark, :words, :times)
                """)
                .param("referral", referral.id().value())
                .param("parent", which.code())
                .param("channel", way.channel().code())
                .param("file", referral.caseFile().value())
                .param("safe", way.safe())
                .param("detail", vault.seal(referral.caseFile(), spot.apply("detail"), way.detail()))
                .param("mark", marks.mark(way.detail()).orElseGet(() -> new byte[0]))
                .param("words", vault.seal(referral.caseFile(), spot.apply("words"), way.words()))
                .param("times", vault.seal(referral.caseFile(), spot.apply("times"), way.times()))
                .update();
    }

    void update(Actor actor, Referral referral, Parent which) {
        var parent = referral.parent(which);
        db.sql("""
            update referral_parent
            set given_name = :givenName, family_name = :familyName, date_of_birth = :born, local_authority = :area,
                area_words_sealed = :areaWords, wishes_to_join = :wish, knows = :knows
            where referral_id = :referral and parent = :parent
              and case_file_id in (select open_to(:actor, 'referral', 'write'))
            """)
                .param("givenName", parent.givenName())
                .param("familyName", parent.familyName())
                .param("born", parent.dateOfBirth().orElse(null))
                .param("area", parent.area())
                .param("areaWords", vault.seal(referral.caseFile(), area(referral.id(), which), parent.areaWords()))
                .param("wish", parent.wishesToJoin().code())
                .param("knows", parent.knows().code())
                .param("referral", referral.id().value())
                .param("parent", which.code())
                .param("actor", actor.account().value())
                .update();
    }

    Map<ReferralId, Map<Parent, ReferredParent>> of(Actor actor, ReferralId id) {
        var ways = ways(actor, id);
        return db.sql("""
            select referral_id, parent, case_file_id, given_name, family_name, date_of_birth, local_authority,
                area_words_sealed, experiencing_abuse, wishes_to_join, knows
            from referral_parent
            where referral_id = :id and case_file_id in (select open_to(:actor, 'referral'))
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(byReferral(ways));
    }

    /** As {@link #of}, for every referral and without their safe ways, which no caseload folder carries. */
    Map<ReferralId, Map<Parent, ReferredParent>> all(Actor actor) {
        vault.ready(files(actor));
        return db.sql("""
            select referral_id, parent, case_file_id, given_name, family_name, date_of_birth, local_authority,
                area_words_sealed, experiencing_abuse, wishes_to_join, knows
            from referral_parent
            where case_file_id in (select open_to(:actor, 'referral'))
            """).param("actor", actor.account().value()).query(byReferral(Map.of()));
    }

    private List<CaseFileId> files(Actor actor) {
        return db.sql("select case_file_id from referral where case_file_id in (select open_to(:actor, 'referral'))")
                .param("actor", actor.account().value())
                .query((row, n) -> new CaseFileId(row.getObject(1, UUID.class)))
                .list();
    }

    private Map<Parent, List<SafeWay>> ways(Actor actor, ReferralId id) {
        var ways = new EnumMap<Parent, List<SafeWay>>(Parent.class);
        db.sql("""
            select parent, case_file_id, channel, safe, detail_sealed, words_sealed, times_sealed
            from referral_safe_way
            where referral_id = :id and case_file_id in (select open_to(:actor, 'referral'))
            order by parent, array_position(array['phone', 'voicemail', 'text', 'email', 'post'], channel)
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query((ResultSet row) -> {
                    var which = Parent.of(row.getString("parent"));
                    ways.computeIfAbsent(which, p -> new ArrayList<>()).add(way(row, id, which));
                });
        return ways;
    }

    private ResultSetExtractor<Map<ReferralId, Map<Parent, ReferredParent>>> byReferral(
            Map<Parent, List<SafeWay>> ways) {
        return rows -> {
            var found = new HashMap<ReferralId, Map<Parent, ReferredParent>>();
            while (rows.next()) {
                var which = Parent.of(rows.getString("parent"));
                found.computeIfAbsent(
                                new ReferralId(rows.getObject("referral_id", UUID.class)),
                                id -> new EnumMap<>(Parent.class))
                        .put(which, parent(rows, which, ways.getOrDefault(which, List.of())));
            }
            return found;
        };
    }

    private ReferredParent parent(ResultSet row, Parent which, List<SafeWay> ways) throws SQLException {
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        var id = new ReferralId(row.getObject("referral_id", UUID.class));
        return new ReferredParent(
                row.getString("given_name"),
                row.getString("family_name"),
                Optional.ofNullable(row.getObject("date_of_birth", LocalDate.class)),
                row.getString("local_authority"),
                vault.open(file, area(id, which), row.getBytes("area_words_sealed")),
                Answer.of(row.getString("experiencing_abuse")),
                Answer.of(row.getString("wishes_to_join")),
                Answer.of(row.getString("knows")),
                ways);
    }

    private SafeWay way(ResultSet row, ReferralId id, Parent which) throws SQLException {
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        var channel = ToldChannel.of(row.getString("channel"));
        return new SafeWay(
                channel,
                row.getBoolean("safe"),
                vault.open(file, way("detail", id, which, channel), row.getBytes("detail_sealed")),
                vault.open(file, way("words", id, which, channel), row.getBytes("words_sealed")),
                vault.open(file, way("times", id, which, channel), row.getBytes("times_sealed")));
    }

    private static Spot area(ReferralId id, Parent which) {
        return Spot.of("referral_parent.area_words", id + " " + which.code());
    }

    private static Spot way(String column, ReferralId id, Parent which, ToldChannel channel) {
        return Spot.of("referral_safe_way." + column, id + " " + which.code() + " " + channel.code());
    }
}

package org.hearth.research;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.audit.ExportMark;
import org.hearth.extract.Cohort;
import org.hearth.extract.ExtractKey;
import org.hearth.extract.Wanted;
import org.hearth.family.PersonRole;
import org.hearth.team.SiteCode;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Releases, and their keys. */
@Repository
class ReleaseStore {
    private final JdbcClient db;
    private final Vault vault;

    ReleaseStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** False when a release of this id was asked for before. */
    boolean ask(ReleaseId id, String purpose, Wanted wanted, ExtractKey key, Actor actor, Instant now) {
        var cohort = wanted.cohort();
        return db.sql("""
                insert into research_release (id, mark, purpose, cut_off, blinded, site_code, stream, arm, joined_from,
                    joined_until, key_sealed, asked_by, asked_at)
                values (:id, :mark, :purpose, :cutOff, :blinded, :site, :stream, :arm, :joinedFrom,
                    :joinedUntil, :key, :actor, :now)
                on conflict (id) do nothing
                """)
                        .param("id", id.value())
                        .param("mark", ExportMark.random().value())
                        .param("purpose", purpose)
                        .param("cutOff", wanted.cutOff())
                        .param("blinded", wanted.blinded())
                        .param("site", cohort.site().map(SiteCode::value).orElse(null))
                        .param("stream", cohort.stream().map(PersonRole::code).orElse(null))
                        .param("arm", cohort.arm().orElse(null))
                        .param("joinedFrom", cohort.joinedFrom().orElse(null))
                        .param("joinedUntil", cohort.joinedUntil().orElse(null))
                        .param("key", vault.sealOutside(spot(id), key.bytes()))
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Empty when the key it was sealed with has been let go of. */
    Optional<ExtractKey> key(ReleaseId id) {
        return db.sql("select key_sealed from research_release where id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getBytes("key_sealed"))
                .optional()
                .flatMap(bytes -> vault.openOutside(spot(id), bytes))
                .map(ExtractKey::of);
    }

    List<Release> latest(Actor actor, int most) {
        return db.sql("""
            select r.id, r.mark, r.purpose, r.cut_off, r.blinded, r.site_code, r.stream, r.arm, r.joined_from, r.joined_until,
                r.asked_by, a.name as asker, r.asked_at, two_people(r.asked_by, :actor) as by_another,
                b.name as approver, r.approved_at, c.name as taker, r.taken_at, r.parents, r.amount
            from research_release r
            join account a on a.id = r.asked_by
            left join account b on b.id = r.approved_by
            left join account c on c.id = r.taken_by
            order by r.asked_at desc, r.id limit :most
            """)
                .param("actor", actor.account().value())
                .param("most", most)
                .query(ReleaseStore::release)
                .list();
    }

    Optional<Release> find(Actor actor, ReleaseId id) {
        return db.sql("""
            select r.id, r.mark, r.purpose, r.cut_off, r.blinded, r.site_code, r.stream, r.arm, r.joined_from, r.joined_until,
                r.asked_by, a.name as asker, r.asked_at, two_people(r.asked_by, :actor) as by_another,
                b.name as approver, r.approved_at, c.name as taker, r.taken_at, r.parents, r.amount
            from research_release r
            join account a on a.id = r.asked_by
            left join account b on b.id = r.approved_by
            left join account c on c.id = r.taken_by
            where r.id = :id
            """)
                .param("actor", actor.account().value())
                .param("id", id.value())
                .query(ReleaseStore::release)
                .optional();
    }

    boolean approve(ReleaseId id, Actor actor, Instant now) {
        return db.sql("""
            update research_release set approved_by = :actor, approved_at = :now
            where id = :id and approved_by is null and taken_at is null and two_people(asked_by, :actor)
            """)
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean take(ReleaseId id, Actor actor, Instant now) {
        return db.sql("""
            update research_release set taken_by = :actor, taken_at = :now, parents = null, amount = null
            where id = :id
            """)
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void counted(ReleaseId id, int parents, long rows) {
        db.sql("update research_release set parents = :parents, amount = :rows where id = :id")
                .param("parents", parents)
                .param("rows", rows)
                .param("id", id.value())
                .update();
    }

    private static Spot spot(ReleaseId id) {
        return Spot.of("research_release.key", id.value().toString());
    }

    private static Release release(ResultSet row, int n) throws SQLException {
        var cohort = new Cohort(
                Optional.ofNullable(row.getString("site_code")).map(SiteCode::new),
                Optional.ofNullable(row.getString("stream")).map(PersonRole::of),
                Optional.ofNullable(row.getString("arm")),
                Optional.ofNullable(row.getObject("joined_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("joined_until", LocalDate.class)));
        return new Release(
                new ReleaseId(row.getObject("id", UUID.class)),
                new ExportMark(row.getObject("mark", UUID.class)),
                row.getString("purpose"),
                new Wanted(row.getObject("cut_off", LocalDate.class), row.getBoolean("blinded"), cohort),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getString("asker"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("by_another"),
                Optional.ofNullable(row.getString("approver")),
                moment(row, "approved_at"),
                Optional.ofNullable(row.getString("taker")),
                moment(row, "taken_at"),
                Optional.ofNullable(row.getObject("parents", Integer.class)),
                Optional.ofNullable(row.getObject("amount", Long.class)));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

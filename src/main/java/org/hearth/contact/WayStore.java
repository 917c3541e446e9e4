package org.hearth.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The ways to reach a parent, every version of each; what was told is sealed. */
@Repository
class WayStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Vault vault;

    WayStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /**
     * False, and nothing is kept, when there is this version of this way already. What waits by lot does so in every version that
     * has the same detail.
     *
     * @param byLot those of its marks that wait whatever they are
     */
    boolean insert(FamilyId family, Way way, List<byte[]> marks, List<byte[]> byLot) {
        var verified = way.verified();
        return db.sql("""
            insert into contact_way (id, case_file_id, family_id, channel, version, safe, told_sealed, marks, by_lot, address_id,
                source, told_on, verified_at, verified_by, verified_until, waits, change, changed_by, changed_at)
            values (:id, :file, :family, :channel, :version, :safe, :told, :marks,
                cast(:byLot as bytea[]) || coalesce((
                    select b.by_lot from contact_way b
                    where b.case_file_id = :file and b.channel = :channel and b.version = :version - 1
                      and b.marks = cast(:marks as bytea[]) and b.address_id is not distinct from cast(:address as uuid)), '{}'),
                :address, :source, :toldOn, :verifiedAt, :verifiedBy, :verifiedUntil, :waits, :change, :changedBy, :changedAt)
            on conflict (case_file_id, channel, version) do nothing
            """)
                        .param("id", way.id().value())
                        .param("file", way.caseFile().value())
                        .param("family", family.value())
                        .param("channel", way.channel().code())
                        .param("version", way.version())
                        .param("safe", way.safe())
                        .param("told", vault.seal(way.caseFile(), spot(way.id()), JSON.writeValueAsString(way.told())))
                        .param("marks", marks.toArray(byte[][]::new))
                        .param("byLot", byLot.toArray(byte[][]::new))
                        .param("address", way.address().map(AddressId::value).orElse(null), Types.OTHER)
                        .param("source", way.source().code())
                        .param("toldOn", way.toldOn())
                        .param("verifiedAt", at(verified.map(Way.Verified::at)), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("verifiedBy", verified.map(v -> v.by().value()).orElse(null), Types.OTHER)
                        .param("verifiedUntil", at(verified.map(Way.Verified::until)), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("waits", way.waits())
                        .param("change", way.change().code())
                        .param("changedBy", way.changedBy().value())
                        .param("changedAt", way.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Every version of every way of this file, the latest of each first. */
    List<Way> of(Actor actor, CaseFileId file) {
        return db.sql("""
            select id, case_file_id, channel, version, safe, told_sealed, address_id, source, told_on, verified_at,
                verified_by, verified_until, waits, change, changed_by, changed_at
            from contact_way
            where case_file_id = :file and case_file_id in (select open_to(:actor, 'contact'))
            order by channel, version desc
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(this::way)
                .list();
    }

    /** The ways with this mark, and whether they still have it. There is no index over marks: see 0027. */
    List<ToldIn> marked(Actor actor, byte[] mark) {
        return db.sql("""
            select w.case_file_id, w.channel, bool_or(w.version = (
                select max(l.version) from contact_way l
                where l.case_file_id = w.case_file_id and l.channel = w.channel)) as still
            from contact_way w
            where :mark = any (w.marks) and w.case_file_id in (select open_to(:actor, 'contact'))
            group by w.case_file_id, w.channel
            order by w.case_file_id, w.channel
            """)
                .param("mark", mark)
                .param("actor", actor.account().value())
                .query((row, n) -> new ToldIn(
                        new CaseFileId(row.getObject("case_file_id", UUID.class)),
                        Channel.of(row.getString("channel")).orElseThrow(),
                        row.getBoolean("still")))
                .list();
    }

    /** How often a number or address was exchanged for another since then. */
    int exchangedSince(Actor actor, CaseFileId file, Instant since) {
        return db.sql("""
            with told as (
                select changed_at, marks <> lag(marks) over (partition by channel order by version) as other
                from contact_way
                where case_file_id = :file and case_file_id in (select open_to(:actor, 'contact'))
                union all
                select changed_at, marks <> lag(marks) over (order by number)
                from contact_address
                where case_file_id = :file and case_file_id in (select open_to(:actor, 'contact')) and marks <> '{}')
            select count(*) from told where other and changed_at > :since
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /**
     * The ways of a file, if it is open to the bound actor, that the other parent has told too or that wait by lot as if they had.
     * Is told to nobody.
     */
    Set<WayId> shared(CaseFileId file) {
        return db.sql("select contact_shared(:file)").param("file", file.value()).query(UUID.class).list().stream()
                .map(WayId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ways in files the actor may change that wait for somebody to look, and of which nobody has been told. */
    List<Waiting> notToldOf(Actor actor) {
        return db.sql("""
            select w.id, w.case_file_id, w.family_id
            from contact_way w
            where w.case_file_id in (select open_to(:actor, 'contact', 'write'))
              and w.version = (
                select max(l.version) from contact_way l where l.case_file_id = w.case_file_id and l.channel = w.channel)
              and (w.waits or w.id in (select contact_shared(w.case_file_id)))
              and not exists (select from contact_told_of t where t.way_id = w.id)
            order by w.case_file_id, w.id
            """)
                .param("actor", actor.account().value())
                .query((row, n) -> new Waiting(
                        new WayId(row.getObject("id", UUID.class)),
                        new CaseFileId(row.getObject("case_file_id", UUID.class)),
                        new FamilyId(row.getObject("family_id", UUID.class))))
                .list();
    }

    /** A way that waits, by its ids alone. */
    record Waiting(WayId way, CaseFileId file, FamilyId family) {}

    /** False when somebody was told of it before. */
    boolean told(CaseFileId file, FamilyId family, WayId way, Instant now) {
        return db.sql("""
            insert into contact_told_of (way_id, case_file_id, family_id, told_at)
            values (:way, :file, :family, :now)
            on conflict (way_id) do nothing
            """)
                        .param("way", way.value())
                        .param("file", file.value())
                        .param("family", family.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What this way holds may be used, says somebody who may open the files of both parents; false for anybody else. */
    boolean looked(WayId way) {
        return db.sql("select contact_looked(:way)")
                .param("way", way.value())
                .query(Boolean.class)
                .single();
    }

    private Way way(ResultSet row, int n) throws SQLException {
        var id = new WayId(row.getObject("id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        var told = vault.read(file, spot(id), row.getBytes("told_sealed"));
        return new Way(
                id,
                file,
                Channel.of(row.getString("channel")).orElseThrow(),
                row.getInt("version"),
                row.getBoolean("safe"),
                told.map(words -> JSON.readValue(words, Way.Told.class)).orElseGet(Way.Told::erased),
                Optional.ofNullable(row.getObject("address_id", UUID.class)).map(AddressId::new),
                Way.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getObject("told_on", LocalDate.class),
                verified(row),
                row.getBoolean("waits"),
                Way.Change.valueOf(row.getString("change").toUpperCase(Locale.ROOT)),
                new AccountId(row.getObject("changed_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Way.Verified> verified(ResultSet row) throws SQLException {
        var at = row.getObject("verified_at", OffsetDateTime.class);
        if (at == null) return Optional.empty();
        return Optional.of(new Way.Verified(
                at.toInstant(),
                new AccountId(row.getObject("verified_by", UUID.class)),
                row.getObject("verified_until", OffsetDateTime.class).toInstant()));
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> moment) {
        return moment.map(m -> m.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Spot spot(WayId id) {
        return Spot.of("contact_way.told", id.toString());
    }
}

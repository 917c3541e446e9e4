package org.hearth.ownphone;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.enrolment.Enrolment;
import org.hearth.measure.Timepoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links for a parent's own phone, by their id or by the hash of their key. */
@Repository
class PhoneLinkStore {
    private final JdbcClient db;
    private final PhoneSheetStore sheets;

    PhoneLinkStore(JdbcClient db, PhoneSheetStore sheets) {
        this.db = db;
        this.sheets = sheets;
    }

    /** A link, and whose it is. */
    record Behind(PhoneLinkId id, AccountId madeBy) {}

    /** Whose link a key leads to, whatever became of it. */
    Optional<Behind> behind(PhoneKey key) {
        return db.sql("select id, made_by from phone_link_behind(:key)")
                .param("key", key.hash())
                .query((row, n) -> new Behind(
                        new PhoneLinkId(row.getObject("id", UUID.class)),
                        new AccountId(row.getObject("made_by", UUID.class))))
                .optional();
    }

    /** False when a link of this id is already there. */
    boolean insert(Actor actor, PhoneLink link, Enrolment enrolment) {
        var added = db.sql("""
            insert into phone_link (id, case_file_id, family_id, made_by, turn, key_hash, language, timepoint, made_at, lapses_at)
            values (:id, :file, :family, :actor, :turn, :key, :language, :timepoint, :made, :lapses)
            on conflict (id) do nothing
            """)
                        .param("id", link.id().value())
                        .param("file", link.file().value())
                        .param("family", enrolment.family().value())
                        .param("actor", actor.account().value())
                        .param("turn", link.turn())
                        .param("key", link.keyHash())
                        .param("language", link.language())
                        .param(
                                "timepoint",
                                link.timepoint().map(Timepoint::code).orElse(null),
                                Types.VARCHAR)
                        .param("made", at(link.madeAt()))
                        .param("lapses", at(link.lapsesAt()))
                        .update()
                == 1;
        if (added) sheets.insert(link, enrolment);
        return added;
    }

    /** All of a file, the latest first. */
    List<PhoneLink> in(Actor actor, CaseFileId file) {
        var all = sheets.in(actor, file).stream().collect(groupingBy(PhoneSheetStore.Of::link));
        return db.sql("""
            select l.id, l.case_file_id, l.made_by, a.name, l.turn, l.key_hash, l.browser_hash, l.language, l.timepoint, l.made_at,
                l.lapses_at, l.last_at, l.ended, l.case_file_id in (select open_to(l.made_by, 'measures', 'write')) as stands
            from phone_link l join account a on a.id = l.made_by
            where l.case_file_id = :file and l.case_file_id in (select open_to(:actor, 'measures'))
            order by l.made_at desc, l.id
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query((row, n) -> link(row, all))
                .list();
    }

    /** Held until the transaction ends, so that two answers at once come one after the other. */
    Optional<PhoneLink> hold(Actor actor, PhoneLinkId id) {
        return db.sql("""
            select l.id, l.case_file_id, l.made_by, a.name, l.turn, l.key_hash, l.browser_hash, l.language, l.timepoint, l.made_at,
                l.lapses_at, l.last_at, l.ended, l.case_file_id in (select open_to(l.made_by, 'measures', 'write')) as stands
            from phone_link l join account a on a.id = l.made_by
            where l.id = :id and l.case_file_id in (select open_to(:actor, 'measures', 'write'))
            for update of l
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query((row, n) -> link(row, Map.of()))
                .optional()
                .map(link -> with(link, sheets.in(actor, link.file())));
    }

    void keep(Actor actor, CaseFileId file, PhoneSheet sheet) {
        sheets.update(actor, file, sheet);
    }

    /** A browser has begun. */
    void begin(Actor actor, PhoneLinkId id, PhoneKey browser, Instant now) {
        db.sql("""
            update phone_link set browser_hash = :browser, begun_at = :now, last_at = :now
            where id = :id and case_file_id in (select open_to(:actor, 'measures', 'write'))
            """)
                .param("id", id.value())
                .param("browser", browser.hash())
                .param("now", at(now))
                .param("actor", actor.account().value())
                .update();
    }

    void used(Actor actor, PhoneLinkId id, Instant now) {
        db.sql("""
            update phone_link set last_at = :now
            where id = :id and case_file_id in (select open_to(:actor, 'measures', 'write'))
            """)
                .param("id", id.value())
                .param("now", at(now))
                .param("actor", actor.account().value())
                .update();
    }

    /** Another address, for whichever browser begins next, in the name of whoever asks for it. */
    void turn(Actor actor, PhoneLinkId id, int turn, PhoneKey key, Instant lapses) {
        db.sql("""
            update phone_link set turn = :turn, key_hash = :key, browser_hash = null, begun_at = null, lapses_at = :lapses,
                made_by = :actor
            where id = :id and case_file_id in (select open_to(:actor, 'measures', 'write'))
            """)
                .param("id", id.value())
                .param("turn", turn)
                .param("key", key.hash())
                .param("lapses", at(lapses))
                .param("actor", actor.account().value())
                .update();
    }

    /** False when it had ended before. */
    boolean end(Actor actor, PhoneLinkId id, String how, Instant now) {
        return db.sql("""
            update phone_link set ended = :how, ended_at = :now
            where id = :id and ended is null and case_file_id in (select open_to(:actor, 'measures', 'write'))
            """)
                        .param("id", id.value())
                        .param("how", how)
                        .param("now", at(now))
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    private static PhoneLink with(PhoneLink link, List<PhoneSheetStore.Of> all) {
        return new PhoneLink(
                link.id(),
                link.file(),
                link.madeBy(),
                link.maker(),
                link.stands(),
                link.turn(),
                link.keyHash(),
                link.browserHash(),
                link.language(),
                link.timepoint(),
                link.madeAt(),
                link.lapsesAt(),
                link.lastAt(),
                link.ended(),
                all.stream()
                        .filter(some -> some.link().equals(link.id().value()))
                        .map(PhoneSheetStore.Of::sheet)
                        .toList());
    }

    private static PhoneLink link(ResultSet row, Map<UUID, List<PhoneSheetStore.Of>> all) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new PhoneLink(
                new PhoneLinkId(id),
                new CaseFileId(row.getObject("case_file_id", UUID.class)),
                new AccountId(row.getObject("made_by", UUID.class)),
                row.getString("name"),
                row.getBoolean("stands"),
                row.getInt("turn"),
                row.getBytes("key_hash"),
                Optional.ofNullable(row.getBytes("browser_hash")),
                row.getString("language"),
                Optional.ofNullable(row.getString("timepoint")).map(Timepoint::of),
                instant(row, "made_at").orElseThrow(),
                instant(row, "lapses_at").orElseThrow(),
                instant(row, "last_at"),
                Optional.ofNullable(row.getString("ended")),
                all.getOrDefault(id, List.of()).stream()
                        .map(PhoneSheetStore.Of::sheet)
                        .toList());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(PhoneLinkStore::at).orElse(null);
    }
}

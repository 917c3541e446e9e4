package org.hearth.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.team.SiteCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Case files and grants. What changes them is done by functions of the database, which check for themselves. */
@Repository
class CaseFileStore {
    private final JdbcClient db;

    CaseFileStore(JdbcClient db) {
        this.db = db;
    }

    void open(List<NewCaseFile> files) {
        db.sql("select open_case_files(:files::uuid[], :kinds, :families::uuid[])")
                .param("files", ids(files.stream().map(NewCaseFile::id).toList()))
                .param("kinds", files.stream().map(f -> f.kind().code()).toArray(String[]::new))
                .param(
                        "families",
                        files.stream()
                                .map(f -> f.family().map(FamilyId::toString).orElse(null))
                                .toArray(String[]::new))
                .query()
                .singleRow();
    }

    void leave(List<CaseFileId> files) {
        db.sql("select leave_case_files(:files::uuid[])")
                .param("files", ids(files))
                .query()
                .singleRow();
    }

    Optional<CaseFile> find(Actor actor, CaseFileId id) {
        return db.sql("""
                select id, kind, family_id, site_code from case_file
                where id = :id and id in (select open_to(:actor))
                """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(CaseFileStore::caseFile)
                .optional();
    }

    List<CaseFile> ofFamily(Actor actor, FamilyId family) {
        return db.sql("""
                select id, kind, family_id, site_code from case_file
                where family_id = :family and id in (select open_to(:actor))
                order by opened_at, id
                """)
                .param("family", family.value())
                .param("actor", actor.account().value())
                .query(CaseFileStore::caseFile)
                .list();
    }

    void place(Map<CaseFileId, SiteCode> files) {
        var inOrder = List.copyOf(files.entrySet());
        db.sql("select place_case_files(:files::uuid[], :sites)")
                .param("files", ids(inOrder.stream().map(Map.Entry::getKey).toList()))
                .param("sites", inOrder.stream().map(f -> f.getValue().value()).toArray(String[]::new))
                .query()
                .singleRow();
    }

    void became(Map<CaseFileId, FamilyId> referrals) {
        var inOrder = List.copyOf(referrals.entrySet());
        db.sql("select referrals_became(:files::uuid[], :families::uuid[])")
                .param("files", ids(inOrder.stream().map(Map.Entry::getKey).toList()))
                .param(
                        "families",
                        inOrder.stream().map(r -> r.getValue().toString()).toArray(String[]::new))
                .query()
                .singleRow();
    }

    void grant(List<CaseFileId> files, AccountId to, GrantReason reason, String words, Lasting lasting) {
        db.sql("select grant_case_files(:files::uuid[], :to, :reason, :words, :from, :until, :cause)")
                .param("files", ids(files))
                .param("to", to.value())
                .param("reason", reason.code())
                .param("words", words)
                .param("from", at(lasting.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", at(lasting.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cause", lasting.cause().map(CauseId::value).orElse(null), Types.OTHER)
                .query()
                .singleRow();
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> moment) {
        return moment.map(m -> m.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    /** Of one cause alone where it is said. */
    void end(List<CaseFileId> files, AccountId of, GrantReason reason, Optional<CauseId> cause) {
        db.sql("select end_case_grants(:files::uuid[], :of, :reason, :cause)")
                .param("files", ids(files))
                .param("of", of.value())
                .param("reason", reason.code())
                .param("cause", cause.map(CauseId::value).orElse(null), Types.OTHER)
                .query()
                .singleRow();
    }

    Set<AccountId> keptFrom(CaseFileId parents) {
        return Set.copyOf(db.sql("select kept_from(:parents) as account")
                .param("parents", parents.value())
                .query((row, n) -> new AccountId(row.getObject("account", UUID.class)))
                .list());
    }

    Set<Relation> relations(Actor actor, CaseFileId file) {
        return Set.copyOf(db.sql("select relations_to(:actor, :file)")
                .param("actor", actor.account().value())
                .param("file", file.value())
                .query((row, n) -> Relation.of(row.getString(1)))
                .list());
    }

    Map<CaseFileId, Set<Relation>> relations(Actor actor) {
        var all = new HashMap<CaseFileId, Set<Relation>>();
        db.sql("select file, relation from relations_of(:actor)")
                .param("actor", actor.account().value())
                .query(row -> {
                    all.computeIfAbsent(
                                    new CaseFileId(row.getObject("file", UUID.class)),
                                    f -> EnumSet.noneOf(Relation.class))
                            .add(Relation.of(row.getString("relation")));
                });
        return all;
    }

    Optional<CaseFileId> liesIn(String table, String thing) {
        return db.sql("select lies_in(:table, :thing::uuid) as file")
                .param("table", table)
                .param("thing", thing)
                .query((row, n) ->
                        Optional.ofNullable(row.getObject("file", UUID.class)).map(CaseFileId::new))
                .single();
    }

    List<CaseFileId> endWhatRolesLost(AccountId account) {
        return db.sql("select end_what_roles_lost(:account) as file")
                .param("account", account.value())
                .query((row, n) -> new CaseFileId(row.getObject("file", UUID.class)))
                .list();
    }

    void openEverything(String why) {
        db.sql("select open_every_case_file(:why)").param("why", why).query().singleRow();
    }

    void leaveEverything() {
        db.sql("select leave_every_case_file()").query().singleRow();
    }

    void stand(AccountId account) {
        db.sql("select stand(null, :account)")
                .param("account", account.value())
                .query()
                .singleRow();
    }

    private static String[] ids(Collection<CaseFileId> files) {
        return files.stream().map(CaseFileId::toString).toArray(String[]::new);
    }

    private static CaseFile caseFile(ResultSet row, int n) throws SQLException {
        return new CaseFile(
                new CaseFileId(row.getObject("id", UUID.class)),
                CaseFileKind.of(row.getString("kind")),
                Optional.ofNullable(row.getObject("family_id", UUID.class)).map(FamilyId::new),
                Optional.ofNullable(row.getString("site_code")).map(SiteCode::new));
    }
}

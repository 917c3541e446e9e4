package org.hearth.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.team.SiteCode;
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

    void grant(List<CaseFileId> files, AccountId to, GrantReason reason, String words) {
        db.sql("select grant_case_files(:files::uuid[], :to, :reason, :words, null, null)")
                .param("files", ids(files))
                .param("to", to.value())
                .param("reason", reason.code())
                .param("words", words)
                .query()
                .singleRow();
    }

    void end(List<CaseFileId> files, AccountId of, GrantReason reason) {
        db.sql("select end_case_grants(:files::uuid[], :of, :reason)")
                .param("files", ids(files))
                .param("of", of.value())
                .param("reason", reason.code())
                .query()
                .singleRow();
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

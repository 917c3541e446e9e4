package org.hearth.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Families, and the children’s standing with social care. */
@Repository
class FamilyStore {
    private final JdbcClient db;

    FamilyStore(JdbcClient db) {
        this.db = db;
    }

    void insert(List<Family> families) {
        db.sql("""
                insert into family (id, ref, case_file_id)
                select * from unnest(:ids::uuid[], :refs::text[], :files::uuid[])
                """)
                .param("ids", families.stream().map(f -> f.id().toString()).toArray(String[]::new))
                .param("refs", families.stream().map(Family::ref).toArray(String[]::new))
                .param(
                        "files",
                        families.stream().map(f -> f.safetyFile().toString()).toArray(String[]::new))
                .update();
    }

    Optional<Family> find(Actor actor, FamilyId id) {
        return db.sql("""
            select id, ref, case_file_id from family
            where id = :id and case_file_id in (select open_to(:actor, 'people'))
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(FamilyStore::family)
                .optional();
    }

    List<Family> all(Actor actor) {
        return db.sql("""
            select id, ref, case_file_id from family
            where case_file_id in (select open_to(:actor, 'people')) order by ref
            """)
                .param("actor", actor.account().value())
                .query(FamilyStore::family)
                .list();
    }

    List<CareSpell> careStatuses(Actor actor, PersonId child) {
        return db.sql("""
            select status, from_date, to_date from care_status
            where person_id = :child and case_file_id in (select open_to(:actor, 'child')) order by from_date
            """)
                .param("child", child.value())
                .param("actor", actor.account().value())
                .query(FamilyStore::spell)
                .list();
    }

    List<HeldStatus> heldStatuses(Actor actor) {
        return db.sql("""
            select p.ref, s.status, s.from_date, s.to_date
            from care_status s join person p on p.id = s.person_id
            where s.case_file_id in (select open_to(:actor, 'child'))
              and p.case_file_id in (select open_to(:actor, 'people'))
            """)
                .param("actor", actor.account().value())
                .query((row, n) -> new HeldStatus(row.getString("ref"), spell(row, n)))
                .list();
    }

    void endCareStatus(Actor actor, PersonId child, LocalDate on) {
        db.sql("""
            update care_status set to_date = :on
            where person_id = :child and to_date is null
              and case_file_id in (select open_to(:actor, 'child', 'write'))
            """)
                .param("on", on)
                .param("child", child.value())
                .param("actor", actor.account().value())
                .update();
    }

    void insertCareStatuses(List<NewCareSpell> spells) {
        db.sql("""
                insert into care_status (id, case_file_id, family_id, person_id, status, from_date, to_date)
                select gen_random_uuid(), s.*
                from unnest(:files::uuid[], :families::uuid[], :people::uuid[], :statuses::text[], :from::date[], :to::date[]) s
                """)
                .param(
                        "files",
                        spells.stream()
                                .map(s -> s.child().caseFile().toString())
                                .toArray(String[]::new))
                .param(
                        "families",
                        spells.stream().map(s -> s.child().family().toString()).toArray(String[]::new))
                .param(
                        "people",
                        spells.stream().map(s -> s.child().id().toString()).toArray(String[]::new))
                .param(
                        "statuses",
                        spells.stream().map(s -> s.spell().status().code()).toArray(String[]::new))
                .param(
                        "from",
                        spells.stream().map(s -> s.spell().from().toString()).toArray(String[]::new))
                .param(
                        "to",
                        spells.stream()
                                .map(s ->
                                        s.spell().to().map(LocalDate::toString).orElse(null))
                                .toArray(String[]::new))
                .update();
    }

    static CareSpell spell(ResultSet row, int n) throws SQLException {
        return new CareSpell(
                CareStatus.of(row.getString("status")),
                row.getObject("from_date", LocalDate.class),
                Optional.ofNullable(row.getObject("to_date", LocalDate.class)));
    }

    private static Family family(ResultSet row, int n) throws SQLException {
        return new Family(
                new FamilyId(row.getObject("id", UUID.class)),
                row.getString("ref"),
                new CaseFileId(row.getObject("case_file_id", UUID.class)));
    }
}

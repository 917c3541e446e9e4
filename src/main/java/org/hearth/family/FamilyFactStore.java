package org.hearth.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the counting role may read of families. */
@Repository
class FamilyFactStore {
    private final JdbcClient db;

    FamilyFactStore(JdbcClient db) {
        this.db = db;
    }

    List<PersonFact> people() {
        return db.sql("select id, family_id, role, born_on, born_year from person")
                .query((row, n) -> new PersonFact(
                        new PersonId(row.getObject("id", UUID.class)),
                        new FamilyId(row.getObject("family_id", UUID.class)),
                        PersonRole.of(row.getString("role")),
                        Optional.ofNullable(row.getObject("born_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("born_year", Integer.class))))
                .list();
    }

    List<ParentFact> parents() {
        return db.sql("""
                select id, case_file_id, family_id, role, born_year from person
                where role in ('mother', 'father', 'co_parent')
                """)
                .query((row, n) -> new ParentFact(
                        new PersonId(row.getObject("id", UUID.class)),
                        new CaseFileId(row.getObject("case_file_id", UUID.class)),
                        new FamilyId(row.getObject("family_id", UUID.class)),
                        PersonRole.of(row.getString("role")),
                        Optional.ofNullable(row.getObject("born_year", Integer.class))))
                .list();
    }

    List<CareFact> careStatuses() {
        return db.sql("select person_id, status, from_date, to_date from care_status")
                .query((row, n) ->
                        new CareFact(new PersonId(row.getObject("person_id", UUID.class)), FamilyStore.spell(row, n)))
                .list();
    }
}

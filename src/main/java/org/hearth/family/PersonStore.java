package org.hearth.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a family, each in one case file. */
@Repository
class PersonStore {
    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    void insert(List<Person> people) {
        db.sql("""
                insert into person (id, ref, case_file_id, family_id, role, given_name, family_name,
                    date_of_birth, expected_date_of_delivery, sex, local_authority, relationship)
                select * from unnest(:ids::uuid[], :refs::text[], :files::uuid[], :families::uuid[], :roles::text[],
                    :given::text[], :names::text[], :born::date[], :expected::date[], :sexes::text[], :areas::text[],
                    :relationships::text[])
                """)
                .param("ids", texts(people, p -> p.id().toString()))
                .param("refs", texts(people, Person::ref))
                .param("files", texts(people, p -> p.caseFile().toString()))
                .param("families", texts(people, p -> p.family().toString()))
                .param("roles", texts(people, p -> p.role().code()))
                .param("given", texts(people, Person::givenName))
                .param("names", texts(people, Person::familyName))
                .param("born", dates(people, Person::dateOfBirth))
                .param("expected", dates(people, Person::expectedDateOfDelivery))
                .param("sexes", texts(people, p -> p.sex().code()))
                .param("areas", texts(people, Person::localAuthority))
                .param(
                        "relationships",
                        people.stream()
                                .map(p ->
                                        p.relationship().map(Relationship::code).orElse(null))
                                .toArray(String[]::new))
                .update();
    }

    Optional<Person> find(Actor actor, PersonId id) {
        return db.sql("""
            select id, ref, case_file_id, family_id, role, given_name, family_name, date_of_birth,
                expected_date_of_delivery, sex, local_authority, relationship, version
            from person where id = :id and case_file_id in (select open_to(:actor, 'people'))
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(PersonStore::person)
                .optional();
    }

    List<Person> in(Actor actor, CaseFileId file) {
        return db.sql("""
            select id, ref, case_file_id, family_id, role, given_name, family_name, date_of_birth,
                expected_date_of_delivery, sex, local_authority, relationship, version
            from person where case_file_id = :file and case_file_id in (select open_to(:actor, 'people'))
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(PersonStore::person)
                .list();
    }

    List<Person> of(Actor actor, FamilyId family) {
        return db.sql("""
            select id, ref, case_file_id, family_id, role, given_name, family_name, date_of_birth,
                expected_date_of_delivery, sex, local_authority, relationship, version
            from person where family_id = :family and case_file_id in (select open_to(:actor, 'people'))
            order by date_of_birth desc nulls first, id
            """)
                .param("family", family.value())
                .param("actor", actor.account().value())
                .query(PersonStore::person)
                .list();
    }

    List<Person> parents(Actor actor) {
        return db.sql("""
            select id, ref, case_file_id, family_id, role, given_name, family_name, date_of_birth,
                expected_date_of_delivery, sex, local_authority, relationship, version
            from person
            where role in ('mother', 'father', 'co_parent') and case_file_id in (select open_to(:actor, 'people'))
            order by family_name, given_name, id
            """)
                .param("actor", actor.account().value())
                .query(PersonStore::person)
                .list();
    }

    List<Person> everybody(Actor actor) {
        return db.sql("""
            select id, ref, case_file_id, family_id, role, given_name, family_name, date_of_birth,
                expected_date_of_delivery, sex, local_authority, relationship, version
            from person where case_file_id in (select open_to(:actor, 'people')) order by ref
            """)
                .param("actor", actor.account().value())
                .query(PersonStore::person)
                .list();
    }

    boolean born(Actor actor, PersonId baby, int version, LocalDate born, Names names, Sex sex) {
        return db.sql("""
            update person set date_of_birth = :born, given_name = :given, family_name = :name, sex = :sex,
                version = version + 1
            where id = :id and version = :version and role = 'baby'
              and case_file_id in (select open_to(:actor, 'people', 'write'))
            """)
                        .param("born", born)
                        .param("given", names.given())
                        .param("name", names.family())
                        .param("sex", sex.code())
                        .param("id", baby.value())
                        .param("version", version)
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    boolean say(Actor actor, PersonId parent, int version, Relationship relationship) {
        return db.sql("""
            update person set relationship = :relationship, version = version + 1
            where id = :id and version = :version and case_file_id in (select open_to(:actor, 'people', 'write'))
            """)
                        .param("relationship", relationship.code())
                        .param("id", parent.value())
                        .param("version", version)
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    private static String[] texts(List<Person> people, Function<Person, String> of) {
        return people.stream().map(of).toArray(String[]::new);
    }

    private static String[] dates(List<Person> people, Function<Person, Optional<LocalDate>> of) {
        return people.stream()
                .map(p -> of.apply(p).map(LocalDate::toString).orElse(null))
                .toArray(String[]::new);
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("ref"),
                new CaseFileId(row.getObject("case_file_id", UUID.class)),
                new FamilyId(row.getObject("family_id", UUID.class)),
                PersonRole.of(row.getString("role")),
                row.getString("given_name"),
                row.getString("family_name"),
                Optional.ofNullable(row.getObject("date_of_birth", LocalDate.class)),
                Optional.ofNullable(row.getObject("expected_date_of_delivery", LocalDate.class)),
                Sex.of(row.getString("sex")),
                row.getString("local_authority"),
                Optional.ofNullable(row.getString("relationship")).map(Relationship::of),
                row.getInt("version"));
    }
}

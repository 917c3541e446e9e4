package org.hearth.enrolment;

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
import org.hearth.family.PersonId;
import org.hearth.team.SiteCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enrolments, each in its parent’s own file. */
@Repository
class EnrolmentStore {
    private final JdbcClient db;

    EnrolmentStore(JdbcClient db) {
        this.db = db;
    }

    /** @param version of the programme, by which they all come */
    void insert(List<Enrolment> enrolments, int version) {
        db.sql("""
                insert into enrolment
                    (id, ref, case_file_id, family_id, person_id, site_code, joined_on, ended_on, end_reason,
                    programme_version)
                select e.*, :version from unnest(:ids::uuid[], :refs::text[], :files::uuid[], :families::uuid[], :people::uuid[],
                    :sites::text[], :joined::date[], :ended::date[], :reasons::text[]) e
                """)
                .param("version", version)
                .param("ids", texts(enrolments, e -> e.id().toString()))
                .param("refs", texts(enrolments, Enrolment::ref))
                .param("files", texts(enrolments, e -> e.caseFile().toString()))
                .param("families", texts(enrolments, e -> e.family().toString()))
                .param("people", texts(enrolments, e -> e.person().toString()))
                .param("sites", texts(enrolments, e -> e.site().value()))
                .param("joined", texts(enrolments, e -> e.joinedOn().toString()))
                .param("ended", maybe(enrolments, e -> e.endedOn().map(LocalDate::toString)))
                .param("reasons", maybe(enrolments, e -> e.endReason().map(EndReason::code)))
                .update();
    }

    List<Enrolment> in(Actor actor, CaseFileId file) {
        return db.sql("""
            select id, ref, case_file_id, family_id, person_id, site_code, joined_on, ended_on, end_reason
            from enrolment where case_file_id = :file and case_file_id in (select open_to(:actor, 'team'))
            order by joined_on desc
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(EnrolmentStore::enrolment)
                .list();
    }

    Optional<Enrolment> find(Actor actor, EnrolmentId id) {
        return db.sql("""
            select id, ref, case_file_id, family_id, person_id, site_code, joined_on, ended_on, end_reason
            from enrolment where id = :id and case_file_id in (select open_to(:actor, 'team'))
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(EnrolmentStore::enrolment)
                .optional();
    }

    List<Enrolment> all(Actor actor) {
        return db.sql("""
            select id, ref, case_file_id, family_id, person_id, site_code, joined_on, ended_on, end_reason
            from enrolment where case_file_id in (select open_to(:actor, 'team')) order by ref
            """)
                .param("actor", actor.account().value())
                .query(EnrolmentStore::enrolment)
                .list();
    }

    /** Those that go on and that nobody leads who works here. */
    List<Enrolment> withNobody(Actor actor) {
        return db.sql("""
            select e.id, e.ref, e.case_file_id, e.family_id, e.person_id, e.site_code, e.joined_on, e.ended_on, e.end_reason
            from enrolment e
            where e.ended_on is null and e.case_file_id in (select open_to(:actor, 'team', 'grant'))
              and not exists (
                select from allocation l join account a on a.id = l.account_id
                where l.enrolment_id = e.id and l.kind = 'lead' and l.until_on is null and a.active)
            order by e.joined_on, e.id
            """)
                .param("actor", actor.account().value())
                .query(EnrolmentStore::enrolment)
                .list();
    }

    boolean end(Actor actor, EnrolmentId id, LocalDate on, EndReason why) {
        return db.sql("""
            update enrolment set ended_on = :on, end_reason = :why, version = version + 1
            where id = :id and ended_on is null and case_file_id in (select open_to(:actor, 'team', 'write'))
            """)
                        .param("on", on)
                        .param("why", why.code())
                        .param("id", id.value())
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    static <T> String[] texts(List<T> of, Function<T, String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }

    private static <T> String[] maybe(List<T> of, Function<T, Optional<String>> text) {
        return of.stream().map(t -> text.apply(t).orElse(null)).toArray(String[]::new);
    }

    private static Enrolment enrolment(ResultSet row, int n) throws SQLException {
        return new Enrolment(
                new EnrolmentId(row.getObject("id", UUID.class)),
                row.getString("ref"),
                new CaseFileId(row.getObject("case_file_id", UUID.class)),
                new FamilyId(row.getObject("family_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new SiteCode(row.getString("site_code")),
                row.getObject("joined_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getString("end_reason")).map(EndReason::of));
    }
}

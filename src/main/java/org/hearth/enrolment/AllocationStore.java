package org.hearth.enrolment;

import static org.hearth.enrolment.EnrolmentStore.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.casefile.FamilyId;
import org.hearth.family.PersonId;
import org.hearth.team.Colleague;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works with whom, in the safety file. */
@Repository
class AllocationStore {
    private static final String ONE_EACH = "a_practitioner_for_each_parent";
    private static final String ONE_COVER = "one_cover_at_a_time";

    private final JdbcClient db;

    AllocationStore(JdbcClient db) {
        this.db = db;
    }

    /** The first practitioner of each enrolment; the table refuses one who ever worked with the other parent. */
    void insert(List<Enrolment> enrolments, List<NewEnrolment> joining) {
        refusingTheSame(() -> db.sql("""
                insert into allocation
                    (id, case_file_id, family_id, person_id, enrolment_id, account_id, kind, from_on, until_on)
                select gen_random_uuid(), f.case_file_id, e.family_id, e.person_id, e.id, a.account_id, 'lead', e.joined_on, e.ended_on
                from unnest(:ids::uuid[], :accounts::uuid[]) as a (enrolment_id, account_id)
                join enrolment e on e.id = a.enrolment_id
                join (select id as case_file_id, family_id from case_file where kind = 'safety') f on f.family_id = e.family_id
                """)
                .param("ids", texts(enrolments, e -> e.id().toString()))
                .param("accounts", texts(joining, j -> j.practitioner().toString()))
                .update());
    }

    void insert(
            Actor actor,
            AllocationId id,
            Enrolment enrolment,
            AccountId practitioner,
            boolean cover,
            LocalDate from,
            Optional<LocalDate> until) {
        refusingTheSame(() -> db.sql("""
            insert into allocation
                (id, case_file_id, family_id, person_id, enrolment_id, account_id, kind, from_on, planned_until)
            select :id, id, family_id, :person, :enrolment, :account, :kind, :from, :until
            from case_file where kind = 'safety' and family_id = :family
              and id in (select open_to(:actor, 'team', 'write'))
            """)
                .param("id", id.value())
                .param("person", enrolment.person().value())
                .param("enrolment", enrolment.id().value())
                .param("account", practitioner.value())
                .param("kind", cover ? "cover" : "lead")
                .param("from", from)
                .param("until", until.orElse(null), Types.DATE)
                .param("family", enrolment.family().value())
                .param("actor", actor.account().value())
                .update());
    }

    List<Allocation> of(Actor actor, FamilyId family) {
        return db.sql("""
            select l.id as allocation, l.person_id, l.enrolment_id, l.kind, l.from_on, l.until_on, l.planned_until,
                a.id, coalesce(a.code, '') as code, a.name
            from allocation l join account a on a.id = l.account_id
            where l.family_id = :family and not l.called_off and l.case_file_id in (select open_to(:actor, 'team'))
            order by l.until_on desc nulls first, l.from_on desc, l.kind desc, a.name
            """)
                .param("family", family.value())
                .param("actor", actor.account().value())
                .query(AllocationStore::allocation)
                .list();
    }

    List<Allocation> all(Actor actor) {
        return db.sql("""
            select l.id as allocation, l.person_id, l.enrolment_id, l.kind, l.from_on, l.until_on, l.planned_until,
                a.id, coalesce(a.code, '') as code, a.name
            from allocation l join account a on a.id = l.account_id
            where not l.called_off and l.case_file_id in (select open_to(:actor, 'team'))
            order by l.until_on desc nulls first, l.from_on desc, l.kind desc, a.name
            """)
                .param("actor", actor.account().value())
                .query(AllocationStore::allocation)
                .list();
    }

    /** Those nobody has ended: the leading practitioner's, and cover that is on, planned, or over by itself. */
    List<Allocation> unended(Actor actor, Enrolment enrolment) {
        return of(actor, enrolment.family()).stream()
                .filter(a -> a.enrolment().equals(enrolment.id()) && !a.ended())
                .toList();
    }

    /**
     * Ends one. What was planned and has not begun is called off: nobody was told anything.
     *
     * @param on its last day, if it began by then
     */
    boolean end(Actor actor, AllocationId id, LocalDate on, LocalDate today) {
        return db.sql("""
            update allocation
            set until_on = greatest(from_on, least(:on::date, planned_until)), called_off = from_on > :today::date
            where id = :id and until_on is null and case_file_id in (select open_to(:actor, 'team', 'write'))
            """)
                        .param("on", on)
                        .param("today", today)
                        .param("id", id.value())
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    /** Ends what the account's roles no longer allow it. */
    void endLost(AccountId account, LocalDate today) {
        db.sql("select end_allocations_lost(:account, :today)")
                .param("account", account.value())
                .param("today", today)
                .query()
                .singleRow();
    }

    static void refusingTheSame(Runnable insertion) {
        try {
            insertion.run();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains(ONE_COVER)) {
                throw new CoversAlready(e);
            }
            if (String.valueOf(e.getMessage()).contains(ONE_EACH)) {
                throw new SamePractitioner(e);
            }
            throw e;
        }
    }

    private static Allocation allocation(ResultSet row, int n) throws SQLException {
        var ended = Optional.ofNullable(row.getObject("until_on", LocalDate.class));
        return new Allocation(
                new AllocationId(row.getObject("allocation", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                new Colleague(
                        new AccountId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name")),
                row.getString("kind").equals("cover"),
                row.getObject("from_on", LocalDate.class),
                ended.isPresent() ? ended : Optional.ofNullable(row.getObject("planned_until", LocalDate.class)),
                ended.isPresent());
    }
}

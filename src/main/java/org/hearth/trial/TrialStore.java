package org.hearth.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.family.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Arms, each in the parent's own file. */
@Repository
class TrialStore {
    private final JdbcClient db;

    TrialStore(JdbcClient db) {
        this.db = db;
    }

    /** False when somebody wrote this version meanwhile. */
    boolean insert(Actor actor, Person parent, int version, String arm, LocalDate on, Instant now) {
        return db.sql("""
                insert into trial_arm (case_file_id, version, family_id, person_id, arm, randomised_on, recorded_by, recorded_at)
                values (:file, :version, :family, :person, :arm, :on, :actor, :now)
                on conflict do nothing
                """)
                        .param("file", parent.caseFile().value())
                        .param("version", version)
                        .param("family", parent.family().value())
                        .param("person", parent.id().value())
                        .param("arm", arm)
                        .param("on", on)
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The latest first. */
    List<Randomised> of(Actor actor, CaseFileId file) {
        return db.sql("""
                select t.version, t.arm, t.randomised_on, a.name, t.recorded_at
                from trial_arm t join account a on a.id = t.recorded_by
                where t.case_file_id = :file and t.case_file_id in (select open_to(:actor, 'trial'))
                order by t.version desc
                """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query((row, n) -> new Randomised(
                        row.getInt("version"),
                        row.getString("arm"),
                        row.getObject("randomised_on", LocalDate.class),
                        row.getString("name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

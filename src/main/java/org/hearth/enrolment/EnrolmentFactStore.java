package org.hearth.enrolment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.casefile.FamilyId;
import org.hearth.family.PersonId;
import org.hearth.team.SiteCode;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the counting role may read of enrolments. */
@Repository
class EnrolmentFactStore {
    private final JdbcClient db;

    EnrolmentFactStore(JdbcClient db) {
        this.db = db;
    }

    List<EnrolmentFact> enrolments() {
        return db.sql("select id, family_id, person_id, site_code, joined_on, ended_on, end_reason from enrolment")
                .query((row, n) -> new EnrolmentFact(
                        new EnrolmentId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new FamilyId(row.getObject("family_id", UUID.class)),
                        new SiteCode(row.getString("site_code")),
                        row.getObject("joined_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("end_reason")).map(EndReason::of)))
                .list();
    }

    /** By which version of the programme each parent came. */
    Map<EnrolmentId, Integer> versions() {
        var versions = new HashMap<EnrolmentId, Integer>();
        db.sql("select id, programme_version from enrolment").query((RowCallbackHandler)
                row -> versions.put(new EnrolmentId(row.getObject("id", UUID.class)), row.getInt("programme_version")));
        return versions;
    }
}

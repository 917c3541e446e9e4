package org.hearth.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.enrolment.Enrolment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filled-in measures, and what each said before a correction. */
@Repository
class MeasureStore {
    private final JdbcClient db;

    MeasureStore(JdbcClient db) {
        this.db = db;
    }

    /** False when a response of this id is already there. */
    boolean insert(Response response, Enrolment enrolment) {
        return db.sql("""
            insert into measure_response (id, ref, case_file_id, family_id, person_id, instrument, definition_version,
                timepoint, completed_on, given, answers, form, scales, total, diagnosis, danger, rater, language, entered_by, entered_at)
            values (:id, :ref, :file, :family, :person, :instrument, :scoredBy,
                :timepoint, :completedOn, :given, :answers::smallint[], :form, :scales::jsonb, :total, :diagnosis, :danger, :rater, :language, :enteredBy, :enteredAt)
            on conflict (id) do nothing
            """)
                        .param("ref", response.id().toString())
                        .param("file", response.caseFile().value())
                        .param("family", enrolment.family().value())
                        .param("person", enrolment.person().value())
                        .param("instrument", response.instrument())
                        .params(Columns.of(response))
                        .update()
                == 1;
    }

    List<Response> in(Actor actor, CaseFileId file) {
        return db.sql("""
            select id, case_file_id, instrument, definition_version, timepoint, completed_on, given, answers,
                form, scales, total, diagnosis, danger, rater, language, entered_by, entered_at, version
            from measure_response
            where case_file_id = :file and case_file_id in (select open_to(:actor, 'measures'))
            order by completed_on, entered_at, id
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(Columns::response)
                .list();
    }

    /** What was given when, in every file that is open to the actor; the newest of each instrument and time-point. */
    List<GivenAt> given(Actor actor) {
        return db.sql("""
            select case_file_id, instrument, timepoint, max(completed_on) as completed_on
            from measure_response
            where timepoint is not null and case_file_id in (select open_to(:actor, 'measures'))
            group by case_file_id, instrument, timepoint
            """)
                .param("actor", actor.account().value())
                .query((row, n) -> new GivenAt(
                        new CaseFileId(row.getObject("case_file_id", UUID.class)),
                        row.getString("instrument"),
                        Timepoint.of(row.getString("timepoint")),
                        row.getObject("completed_on", LocalDate.class)))
                .list();
    }

    Optional<Response> find(Actor actor, ResponseId id) {
        return db.sql("""
            select id, case_file_id, instrument, definition_version, timepoint, completed_on, given, answers,
                form, scales, total, diagnosis, danger, rater, language, entered_by, entered_at, version
            from measure_response
            where id = :id and case_file_id in (select open_to(:actor, 'measures'))
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(Columns::response)
                .optional();
    }

    /** What it said before each correction, the newest first. */
    List<Response> before(Actor actor, ResponseId id) {
        return db.sql("""
            select b.response_id as id, b.case_file_id, r.instrument, b.definition_version, b.timepoint, b.completed_on,
                b.given, b.answers, b.form, b.scales, b.total, b.diagnosis, b.danger, r.rater, r.language, b.entered_by, b.entered_at, b.version
            from measure_response_before b
            join measure_response r on r.id = b.response_id
            where b.response_id = :id
              and b.case_file_id in (select open_to(:actor, 'measures'))
                and r.case_file_id in (select open_to(:actor, 'measures'))
            order by b.version desc
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(Columns::response)
                .list();
    }

    /** Keeps what stands aside and puts the corrected in its place; false when somebody corrected it meanwhile. */
    boolean correct(Actor actor, Response corrected, int version) {
        return keep(actor, corrected.id(), version) && replace(actor, corrected, version);
    }

    private boolean keep(Actor actor, ResponseId id, int version) {
        return db.sql("""
            insert into measure_response_before (response_id, version, case_file_id, family_id, definition_version,
                timepoint, completed_on, given, answers, form, scales, total, diagnosis, danger, entered_by, entered_at)
            select id, version, case_file_id, family_id, definition_version,
                timepoint, completed_on, given, answers, form, scales, total, diagnosis, danger, entered_by, entered_at
            from measure_response
            where id = :id and version = :version and case_file_id in (select open_to(:actor, 'measures', 'write'))
            on conflict (response_id, version) do nothing
            """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    private boolean replace(Actor actor, Response corrected, int version) {
        return db.sql("""
            update measure_response
            set definition_version = :scoredBy, timepoint = :timepoint, completed_on = :completedOn, given = :given,
                answers = :answers::smallint[], form = :form, scales = :scales::jsonb, total = :total, diagnosis = :diagnosis, danger = :danger,
                entered_by = :enteredBy, entered_at = :enteredAt, version = version + 1
            where id = :id and version = :version and case_file_id in (select open_to(:actor, 'measures', 'write'))
            """)
                        .params(Columns.of(corrected))
                        .param("version", version)
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }
}

package org.hearth.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.family.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Responses as they come and go in thousands. */
@Repository
class BroughtStore {
    private final JdbcClient db;

    BroughtStore(JdbcClient db) {
        this.db = db;
    }

    /** How many were new; those already there stay as they are. */
    int insert(Actor job, List<ScoredResponse> responses, Instant now) {
        return db.sql("""
            insert into measure_response (id, ref, case_file_id, family_id, person_id, instrument, definition_version,
                timepoint, completed_on, given, answers, form, scales, total, diagnosis, danger, rater, entered_by, entered_at)
            select gen_random_uuid(), b.ref, b.file, b.family, b.person, b.instrument, b.scored_by,
                b.timepoint, b.completed_on, 'elsewhere', b.answers::smallint[], b.form, b.scales::jsonb, b.total, b.diagnosis, b.danger, b.rater,
                :actor, :now
            from unnest(:refs::text[], :files::uuid[], :families::uuid[], :people::uuid[], :instruments::text[],
                :versions::int[], :timepoints::text[], :dates::date[], :answers::text[], :forms::text[], :scales::text[], :totals::double precision[],
                :diagnoses::text[], :dangers::boolean[], :raters::text[]) as b
                (ref, file, family, person, instrument, scored_by, timepoint, completed_on, answers, form, scales, total, diagnosis, danger, rater)
            on conflict (ref) do nothing
            """)
                .param("actor", job.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("refs", texts(responses, some -> some.brought().ref()))
                .param(
                        "files",
                        texts(responses, some -> some.brought().caseFile().toString()))
                .param(
                        "families",
                        texts(responses, some -> some.brought().family().toString()))
                .param(
                        "people",
                        texts(responses, some -> some.brought().person().toString()))
                .param("instruments", texts(responses, some -> some.brought().instrument()))
                .param("versions", texts(responses, some -> Integer.toString(some.scoredBy())))
                .param("timepoints", texts(responses, some -> some.brought()
                        .timepoint()
                        .map(Timepoint::code)
                        .orElse(null)))
                .param(
                        "dates",
                        texts(responses, some -> some.brought().completedOn().toString()))
                .param(
                        "answers",
                        texts(responses, some -> Columns.array(some.brought().answers())))
                .param("forms", texts(responses, some -> some.brought().form().orElse(null)))
                .param(
                        "scales",
                        texts(responses, some -> Columns.scales(some.score().subscales())))
                .param("totals", texts(responses, some -> some.score()
                        .total()
                        .map(String::valueOf)
                        .orElse(null)))
                .param(
                        "diagnoses",
                        texts(responses, some -> some.score().diagnosis().orElse(null)))
                .param("raters", texts(responses, some -> some.rater().code()))
                .param("dangers", texts(responses, some -> Boolean.toString(some.danger())))
                .update();
    }

    List<BroughtResponse> all(Actor job) {
        return db.sql("""
            select ref, case_file_id, family_id, person_id, instrument, timepoint, completed_on, answers, form
            from measure_response
            where case_file_id in (select open_to(:actor, 'measures'))
            order by ref
            """)
                .param("actor", job.account().value())
                .query(BroughtStore::brought)
                .list();
    }

    private static BroughtResponse brought(ResultSet row, int n) throws SQLException {
        return new BroughtResponse(
                row.getString("ref"),
                new CaseFileId(row.getObject("case_file_id", UUID.class)),
                new FamilyId(row.getObject("family_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("instrument"),
                Columns.timepoint(row),
                row.getObject("completed_on", LocalDate.class),
                Columns.answers(row),
                Optional.ofNullable(row.getString("form")));
    }

    private static @Nullable String[] texts(
            List<ScoredResponse> responses, Function<ScoredResponse, @Nullable String> of) {
        return responses.stream().map(of).toArray(String[]::new);
    }
}

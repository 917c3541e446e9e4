package org.hearth.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearth.family.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers, for the researcher's extract: read by the counting role, a few thousand at a time, in no order. */
@Repository
class AnsweredFactStore {
    private static final int AT_A_TIME = 5_000;

    private final JdbcClient db;

    AnsweredFactStore(JdbcClient db) {
        this.db = db;
    }

    void each(LocalDate until, Consumer<AnsweredFact> to) {
        db.sql("""
            select person_id, instrument, definition_version, form, timepoint, rater, language, given, completed_on,
                array_to_string(answers, ',', '') as answers, scales::text as scales, total, diagnosis
            from measure_response
            where completed_on <= :until
            """).withFetchSize(AT_A_TIME).param("until", until).query(row -> {
            to.accept(fact(row));
        });
    }

    private static AnsweredFact fact(ResultSet row) throws SQLException {
        return new AnsweredFact(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("instrument"),
                row.getInt("definition_version"),
                Optional.ofNullable(row.getString("form")),
                Optional.ofNullable(row.getString("timepoint")),
                row.getString("rater"),
                row.getString("language"),
                row.getString("given"),
                row.getObject("completed_on", LocalDate.class),
                row.getString("answers"),
                row.getString("scales"),
                Columns.total(row),
                Optional.ofNullable(row.getString("diagnosis")));
    }
}

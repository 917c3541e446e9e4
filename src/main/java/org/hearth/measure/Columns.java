package org.hearth.measure;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.CaseFileId;
import org.hearth.instrument.Answers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a response lies in its columns. */
final class Columns {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Double>> SCALES = new TypeReference<>() {};

    private Columns() {}

    /** What a correction may change, and who made it when. */
    static Map<String, @Nullable Object> of(Response response) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", response.id().value());
        columns.put("scoredBy", response.scoredBy());
        columns.put("timepoint", response.timepoint().map(Timepoint::code).orElse(null));
        columns.put("completedOn", response.completedOn());
        columns.put("given", response.given().code());
        columns.put("answers", array(response.answers()));
        columns.put("form", response.form().orElse(null));
        columns.put("scales", scales(response.scales()));
        columns.put("total", response.total().orElse(null));
        columns.put("diagnosis", response.diagnosis().orElse(null));
        columns.put("danger", response.danger());
        columns.put("rater", response.rater().code());
        columns.put("language", response.language());
        columns.put("enteredBy", response.enteredBy().value());
        columns.put("enteredAt", response.enteredAt().atOffset(ZoneOffset.UTC));
        return columns;
    }

    /** Answers as PostgreSQL writes an array: {@code {0,NULL,2}}. */
    static String array(Answers answers) {
        return answers.values().stream()
                .map(value -> value.map(String::valueOf).orElse("NULL"))
                .collect(joining(",", "{", "}"));
    }

    /** Scores by name, as PostgreSQL reads them. */
    static String scales(Map<String, Double> scales) {
        return JSON.writeValueAsString(scales);
    }

    static Answers answers(ResultSet row) throws SQLException {
        var values = (Number[]) row.getArray("answers").getArray();
        return new Answers(Arrays.stream(values)
                .map(value -> Optional.ofNullable(value).map(Number::intValue))
                .toList());
    }

    static Optional<Timepoint> timepoint(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("timepoint")).map(Timepoint::of);
    }

    static Optional<Double> total(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("total", Double.class));
    }

    static Response response(ResultSet row, int n) throws SQLException {
        return new Response(
                new ResponseId(row.getObject("id", UUID.class)),
                new CaseFileId(row.getObject("case_file_id", UUID.class)),
                row.getString("instrument"),
                row.getInt("definition_version"),
                timepoint(row),
                row.getObject("completed_on", LocalDate.class),
                Given.of(row.getString("given")),
                answers(row),
                Optional.ofNullable(row.getString("form")),
                total(row),
                JSON.readValue(row.getString("scales"), SCALES),
                Optional.ofNullable(row.getString("diagnosis")),
                row.getBoolean("danger"),
                new AccountId(row.getObject("entered_by", UUID.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                Rater.of(row.getString("rater")),
                row.getString("language"),
                row.getInt("version"));
    }
}

package org.hearth.measure;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.instrument.ScoringTest.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hearth.instrument.Answers;
import org.hearth.instrument.Instrument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample's answers come to what was worked out by other means. */
class SampleScoresTest {
    static final Path SAMPLE = Path.of("samples/caseload");
    static final JsonNode EXPECTED = JsonMapper.builder().build().readTree(Path.of("samples/expected.json"));

    record Sheet(Instrument instrument, String timepoint, Answers answers) {}

    static List<Sheet> sheets() {
        var rows = new LinkedHashMap<String, List<CSVRecord>>();
        try (var file = Files.newBufferedReader(SAMPLE.resolve("answers.csv"));
                var csv = CSVParser.parse(
                        file,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            for (var row : csv)
                rows.computeIfAbsent(row.get("response_id"), id -> new ArrayList<>())
                        .add(row);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows.values().stream().map(SampleScoresTest::sheet).toList();
    }

    static Sheet sheet(List<CSVRecord> rows) {
        var values = new TreeMap<Integer, Optional<Integer>>();
        for (var row : rows)
            values.put(
                    Integer.valueOf(row.get("item")),
                    Optional.of(row.get("value"))
                            .filter(value -> !value.isEmpty())
                            .map(Integer::valueOf));
        var first = rows.getFirst();
        return new Sheet(
                instrument(first.get("instrument")),
                first.get("timepoint"),
                new Answers(new ArrayList<>(values.values())));
    }

    @Test
    void scoresAgreeWithTheExpectedAnswers() {
        var sheets = sheets();
        var danger = sheets.stream()
                .filter(sheet -> sheet.instrument().code().equals("PHQ-9"))
                .filter(sheet -> sheet.instrument().danger(sheet.answers()))
                .count();
        var unscorable = sheets.stream()
                .filter(sheet -> !sheet.instrument().score(sheet.answers()).counts())
                .count();

        assertThat(sheets).hasSize(EXPECTED.at("/rows/responses").asInt());
        assertThat(danger).isEqualTo(EXPECTED.at("/item9_alerts").asLong());
        assertThat(unscorable).isEqualTo(EXPECTED.at("/unscorable").asLong());
        assertThat(outcomes(sheets)).isEqualTo(expectedOutcomes());
    }

    static Map<String, Long> outcomes(List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.instrument().code().equals("ITQ"))
                .filter(sheet -> sheet.instrument().score(sheet.answers()).counts())
                .collect(groupingBy(
                        sheet -> sheet.timepoint() + " "
                                + sheet.instrument()
                                        .score(sheet.answers())
                                        .diagnosis()
                                        .orElseThrow(),
                        counting()));
    }

    static Map<String, Long> expectedOutcomes() {
        var expected = new TreeMap<String, Long>();
        EXPECTED.get("itq").properties().forEach(timepoint -> timepoint
                .getValue()
                .properties()
                .forEach(outcome -> expected.put(
                        timepoint.getKey() + " " + outcome.getKey(),
                        outcome.getValue().asLong())));
        return expected;
    }
}

package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.statistics.PairedT;
import org.hearth.statistics.Pairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An extract of invented families, as DuckDB reads it, and as R did: its answers lie under oracle/ with the script that asked it. */
class ReadByOthersTest {
    private static final Wanted ALL = new Wanted(Invented.CUT_OFF, false, Cohort.all());
    private static final double NEAR = 1e-9;
    private static final int FAMILIES = 60;

    @TempDir
    private Path folder;

    @Test
    void csvAndParquetSayTheSameInEveryTable() throws IOException {
        var extract = extract(ALL);

        for (var table : ExtractTable.values()) {
            var parquet = "select * from {" + table.code() + "}";
            var csv = "select * from read_csv({!" + table.code() + "}, header = true, all_varchar = true)";
            assertThat(extract.query(parquet)).as(table.code()).isEqualTo(extract.query(csv));
        }
    }

    @Test
    void theCodebookTellsOfEveryColumnInItsOrderAndType() throws IOException {
        var extract = extract(ALL);

        for (var table : ExtractTable.values()) {
            var told = extract.query(
                    "select name, type from read_csv('" + extract.files().get("codebook.csv")
                            + "', header = true, all_varchar = true) where \"table\" = '" + table.code()
                            + "' and instrument is null");
            var there = extract.query(
                    "select column_name, lower(column_type) from (describe select * from {" + table.code() + "})");
            assertThat(there).as(table.code()).isEqualTo(told);
        }
        assertThat(extract.text("codebook.csv"))
                .contains("Little interest or pleasure in doing things", "item 9", "from 0.0 to 27.0")
                .as("words that are not free to pass on")
                .contains("\"Item 1, as on the publisher's sheet\"");
        assertThat(extract.text("dictionary.md")).contains("| parents | 120 |").contains("There are no dates");
    }

    @Test
    void rowsLieInTheOrderOfThePseudonymsWhichIsNone() throws IOException {
        var extract = extract(ALL);

        for (var table : List.of("parents", "responses", "sessions"))
            assertThat(extract.column("select parent from {" + table + "}"))
                    .as(table)
                    .isSorted();
        assertThat(extract.query("select response, item from {answers}"))
                .isEqualTo(extract.query("select response, item from {answers} order by response, item"));
        assertThat(extract.query("select response from {responses}"))
                .isEqualTo(extract.query("select response from {responses} order by response"));
    }

    @Test
    void parquetSaysNothingOfWhereItWasMade() throws IOException {
        var extract = extract(ALL);

        for (var table : ExtractTable.values()) {
            assertThat(extract.query("select * from parquet_kv_metadata({" + table.code() + "})"))
                    .isEmpty();
            assertThat(Files.readString(
                            Path.of(String.valueOf(extract.files().get(table.code() + ".parquet"))),
                            java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(folder.toString());
        }
    }

    @Test
    void aBlindedOneHasNoArmAndNothingThatTellsIt() throws IOException {
        var shown = extract(ALL).query("select parent, arm from {parents}");
        var blinded = Unpacked.of(
                new Invented(FAMILIES)
                        .write(
                                Files.createDirectories(folder.resolve("b")),
                                new Wanted(Invented.CUT_OFF, true, Cohort.all()))
                        .zip(),
                folder.resolve("blinded"));

        assertThat(blinded.files().keySet()).noneMatch(name -> name.startsWith("sessions") || name.startsWith("dose"));
        for (var name : blinded.files().keySet())
            if (!name.endsWith(".parquet"))
                assertThat(blinded.text(name)).as(name).doesNotContain("intervention", "usual_care");
        assertThat(blinded.column("select distinct arm from {parents}")).containsExactlyInAnyOrder("A", "B");
        assertThat(blinded.query(
                        "select parent, case arm when 'B' then 'intervention' else 'usual_care' end from {parents}"))
                .as("the same parents, told by whoever has the letters")
                .isEqualTo(shown);
    }

    /** R read the same CSV, added the answers up itself, and compared the start with one year on. */
    @Test
    void rGivesTheSameSumsAndTheSamePairedT() throws IOException {
        var r = Files.readAllLines(Path.of("oracle", "answers", "extract.csv")).stream()
                .map(line -> line.split(","))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Double.parseDouble(pair[1])));
        var extract = extract(ALL);

        for (var instrument : List.of("PHQ-9", "GAD-7")) {
            var t = paired(extract, instrument);
            assertThat(List.of((double) t.n(), t.mean(), t.t(), t.p()))
                    .usingComparatorForType((one, other) -> Math.abs(one - other) < NEAR ? 0 : 1, Double.class)
                    .isEqualTo(List.of(
                            said(r, instrument + " n"),
                            said(r, instrument + " mean"),
                            said(r, instrument + " t"),
                            said(r, instrument + " p")));
            var sum = extract.column("select sum(total) from {responses} where instrument = '" + instrument + "'");
            assertThat(Double.parseDouble(sum.getFirst())).isCloseTo(said(r, instrument + " sum"), within(NEAR));
        }
        assertThat(said(r, "totals that are not the sum of their answers")).isZero();
        assertThat(extract.query("select 1 from {answers}")).hasSize((int) said(r, "answers"));
    }

    private static PairedT paired(Unpacked extract, String instrument) {
        var before = new HashMap<String, Double>();
        extract.query(
                        "select parent, total from {responses} where timepoint = 'baseline' and total is not null and instrument = '"
                                + instrument + "'")
                .forEach(row -> before.put(row.get(0), Double.parseDouble(row.get(1))));
        var pairs = extract
                .query(
                        "select parent, total from {responses} where timepoint = 'year1' and total is not null and instrument = '"
                                + instrument + "'")
                .stream()
                .filter(row -> before.containsKey(row.get(0)))
                .toList();
        return PairedT.of(Pairs.of(
                pairs.stream()
                        .mapToDouble(row -> before.getOrDefault(row.get(0), 0.0))
                        .toArray(),
                pairs.stream()
                        .mapToDouble(row -> Double.parseDouble(row.get(1)))
                        .toArray()));
    }

    private static double said(Map<String, Double> r, String name) {
        assertThat(r).containsKey(name);
        return r.getOrDefault(name, Double.NaN);
    }

    private Unpacked extract(Wanted wanted) throws IOException {
        return Unpacked.of(new Invented(FAMILIES).write(folder, wanted).zip(), folder.resolve("all"));
    }
}

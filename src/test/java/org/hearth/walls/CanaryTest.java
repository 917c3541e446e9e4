package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.task.Tasks;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.testing.TestFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Words that were sealed are on no page of the disk: not in tables, not in the write-ahead log, not in a log, not in a copy. */
@HearthTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {
    private final Planting planting;
    private final Owner owner;

    CanaryTest(Cast cast, Client client, Owner owner, Tasks tasks, TestClock clock, MockMvcTester http) {
        this.planting = new Planting(cast, client, owner, tasks, clock, http);
        this.owner = owner;
    }

    @Test
    void aWordSaidEverywhereIsInNoFileNoCopyAndNoLog(CapturedOutput said) throws IOException {
        var before = sealed();
        var canary = word();

        planting.plant(canary);

        assertThat(sealed())
                .as("every sealed column has one more that says something")
                .allSatisfy((column, number) ->
                        assertThat(number).as(column).isGreaterThan(before.getOrDefault(column, 0L)));
        assertThat(filesWith(canary)).isEmpty();
        assertThat(tablesWith(canary)).isEmpty();
        assertThat(said.getAll()).doesNotContain(canary);
    }

    @Test
    void theSameSearchesFindAWordInTheClear(CapturedOutput said) throws IOException {
        var canary = word();
        owner.db()
                .sql("insert into place (site_code, name) values ('london', ?)")
                .param(canary)
                .update();
        owner.db()
                .sql("insert into spring_session (primary_id, session_id, creation_time, last_access_time,"
                        + " max_inactive_interval, expiry_time) values (?, ?, 0, 0, 0, 0)")
                .params(canary.substring(0, 36), canary.substring(0, 36))
                .update();
        owner.db()
                .sql("insert into spring_session_attributes values (?, 'kept', ?)")
                .params(canary.substring(0, 36), canary.getBytes(StandardCharsets.UTF_8))
                .update();
        LoggerFactory.getLogger(CanaryTest.class).error(canary);

        assertThat(filesWith(canary)).anyMatch(f -> f.contains("base/")).anyMatch(f -> f.contains("pg_wal/"));
        assertThat(tablesWith(canary)).contains("place", "spring_session_attributes");
        assertThat(said.getAll()).contains(canary);
    }

    /**
     * How many rows say something, by sealed column; what lies in no file is counted too. Nobody's words are in what makes a
     * telephone's codes, nor in whom a group has: numbers and ids.
     */
    private Map<String, Long> sealed() {
        var numbers = new TreeMap<String, Long>();
        owner.db()
                .sql(
                        "select table_name, column_name from information_schema.columns"
                                + " where table_schema = 'public' and column_name like '%\\_sealed' and table_name not in ('code_app', 'report_group')")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> numbers.put(
                        column.get(0) + "." + column.get(1),
                        owner.count("select count(*) from " + column.get(0) + " where octet_length(" + column.get(1)
                                + ") > 0")));
        numbers.put("spring_session_attributes", owner.count("select count(*) from spring_session_attributes"));
        return numbers;
    }

    /** Tables in which a row says it, as a copy of the database would; packed or not, as letters or as bytes. */
    private List<String> tablesWith(String canary) {
        var bytes = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
        return owner
                .db()
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> owner.count(
                                "select count(*) from \"" + table + "\" t where t::text like ? or t::text like ?",
                                "%" + canary + "%",
                                "%" + bytes + "%")
                        > 0)
                .toList();
    }

    private List<String> filesWith(String canary) throws IOException {
        owner.db().sql("checkpoint").update();
        var server = Path.of(
                owner.db().sql("show data_directory").query(String.class).single());
        var base = owner.db()
                .sql("select 'base/' || oid from pg_database where datname = current_database()")
                .query(String.class)
                .single();
        var found = new ArrayList<String>();
        for (var folder : List.of(server.resolve(base), server.resolve("pg_wal"))) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (holds(file, canary)) found.add(file.toString());
                }
            }
        }
        var log = TestFolder.of("postgres").resolve("postgres.log");
        if (Files.exists(log) && holds(log, canary)) found.add(log.toString());
        return found;
    }

    private static boolean holds(Path file, String canary) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(canary);
    }

    private static String word() {
        return "canary" + UUID.randomUUID().toString().replace("-", "");
    }
}

package org.hearth.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.interchange.InterchangeFile;
import org.hearth.testing.HearthTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** Ten thousand rows with anything in them: nothing breaks, and no cell lands where it does not belong. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=caseloads")
class FuzzedRowsTest {
    private static final Actor JOB = Actor.job("caseload");
    private static final int ROWS = 10_000;
    private static final List<String> ODD = List.of(
            "",
            " ",
            "=1+1",
            "+44 7700",
            "-1",
            "@SUM(A1)",
            "'=x",
            "''@y",
            "\"",
            "\"\"",
            "a\"b",
            "a,b",
            "a\nb",
            "a\r\nb",
            "\t",
            "\0",
            "null",
            "NULL",
            "0",
            "00",
            "1e3",
            "-0",
            "99999999999999999999",
            "2024-02-30",
            "0000-00-00",
            "9999-12-31",
            "2024-2-3",
            "24:00",
            "unknown",
            "yes",
            "mother",
            "baby",
            "ADMINISTRATOR",
            "true",
            "'; drop table person; --",
            "<script>",
            "${7*7}",
            "\uD83D\uDC76",
            "\u202Eevil",
            "\uFFFD",
            "Zaj\u0105c",
            "x".repeat(1200));

    private final Caseloads caseloads;
    private final List<InterchangeFile> files;

    FuzzedRowsTest(Caseloads caseloads, List<InterchangeFile> files) {
        this.caseloads = caseloads;
        this.files = files;
    }

    @Test
    void tenThousandFuzzedRowsSetNothingTheyShouldNot(@TempDir Path out) throws IOException {
        var random = new Random(20260302);
        var mark = UUID.randomUUID().toString().substring(0, 8) + "-";
        var folder = new LittleFolder(mark);
        Map<String, Set<List<String>>> meant = new HashMap<>();
        for (var file : files) meant.put(file.name(), fuzz(file, folder, random));

        var brought = caseloads.bring(JOB, folder, true);

        assertThat(brought.written()).isTrue();
        assertThat(brought.checked().counts().values())
                .allSatisfy(count -> assertThat(count.fresh()).isPositive());
        caseloads.handOut(JOB, out.resolve("all"), Optional.empty());
        for (var file : files)
            for (var record : Records.all(Files.readString(out.resolve("all").resolve(file.name())))) {
                var cells = record.cells().stream().map(Formula::unescape).toList();
                // A response of which only some items were brought is handed out whole, the others unanswered.
                var unanswered =
                        file.name().equals("answers.csv") && cells.getLast().isEmpty();
                if (cells.getFirst().startsWith(mark) && !unanswered)
                    assertThat(meant.get(file.name())).contains(cells);
            }
    }

    /** Adds fuzzed rows under a header in another order; gives every row that was meant, cells in the file's order. */
    private static Set<List<String>> fuzz(InterchangeFile file, LittleFolder folder, Random random) {
        var good = Records.all(folder.text(file.name()));
        var given = good.getFirst().cells();
        var header = new ArrayList<>(given);
        Collections.shuffle(header, random);
        Set<List<String>> meant = new HashSet<>();
        var rows = new ArrayList<List<String>>();
        for (var record : good.subList(1, good.size())) rows.add(reorder(record.cells(), given, header));
        for (int i = 0; i < ROWS / 6 + 1; i++) {
            var row = new ArrayList<>(rows.get(random.nextInt(good.size() - 1)));
            var key = header.indexOf(given.getFirst());
            if (!file.name().equals("care_statuses.csv") && random.nextInt(10) > 0)
                row.set(key, row.get(key) + "-" + i);
            for (int n = random.nextInt(3); n > 0; n--)
                row.set(random.nextInt(row.size()), ODD.get(random.nextInt(ODD.size())));
            if (random.nextInt(50) == 0) row.add("surplus");
            rows.add(row);
        }
        var text = new StringBuilder();
        CsvFile.write(text, header, rows);
        for (var row : rows)
            if (row.size() == header.size()) meant.add(normal(file, reorder(row, header, given), given));
        folder.put(file.name(), text.toString().getBytes(StandardCharsets.UTF_8));
        return meant;
    }

    private static List<String> reorder(List<String> cells, List<String> from, List<String> to) {
        return to.stream().map(name -> cells.get(from.indexOf(name))).toList();
    }

    /** Cells in the order in which the file is written, an empty one read as the format reads it. */
    private static List<String> normal(InterchangeFile file, List<String> cells, List<String> given) {
        return file.columns().all().stream()
                .map(column -> {
                    var cell = cells.get(given.indexOf(column.name()));
                    return cell.isEmpty() ? column.empty() : cell;
                })
                .toList();
    }
}

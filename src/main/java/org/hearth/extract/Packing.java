package org.hearth.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts what is in the warehouse in order and writes each table twice, as CSV and as Parquet, into one zip. */
final class Packing {
    /** Nothing in it tells when or where it was made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CSV = "format csv, header, nullstr ''";
    private static final String PARQUET = "format parquet, compression zstd";

    /** Rows come as the database gives them: put in the order of the pseudonyms, they tell nothing by it. */
    private static final String IN_ORDER = """
            create table responses as
                select row_number() over (order by parent, day, instrument, timepoint, answers, scales)::integer as response, *
                from filled_in
                order by response;
            drop table filled_in;
            """;

    private static final Map<ExtractTable, String> QUERIES = new EnumMap<>(Map.of(
            ExtractTable.PARENTS,
            "select * from parents order by parent",
            ExtractTable.ENROLMENTS,
            "select * from enrolments order by parent, number",
            ExtractTable.RESPONSES,
            """
            select response, parent, instrument, version, form, timepoint, rater, language, given, day, total, result from responses
            """,
            ExtractTable.ANSWERS,
            """
            select response, unnest(range(1, len(said) + 1))::integer as item, unnest(said) as answer
            from (
                select response, [try_cast(value as integer) for value in string_split(answers, ',')] as said
                from responses)
            """,
            ExtractTable.SCORES,
            """
            select response, 'total' as scale, total as score from responses where total is not null
            union all
            select response, each.key, each.value
            from (
                select response, unnest(map_entries(scales::json::map(varchar, double))) as each
                from responses where scales <> '{}')
            order by response, scale
            """,
            ExtractTable.SESSIONS,
            "select * from sessions order by parent, day, mode, attendance, modules",
            ExtractTable.DOSE,
            """
            select p.parent, count(s.parent)::integer as sessions,
                count(*) filter (s.attendance = 'attended')::integer as attended,
                len(list_distinct(flatten(list(string_split(s.modules, ';'))
                    filter (s.attendance = 'attended' and s.modules is not null))))::integer as modules
            from parents p
            left join sessions s on s.parent = p.parent and s.attendance not like 'cancelled%'
            group by p.parent
            order by p.parent
            """,
            ExtractTable.CARE_STATUSES,
            "select * from care_statuses order by parent, child, from_day"));

    private final Warehouse warehouse;
    private final Wanted wanted;
    private final Map<ExtractTable, Long> rows = new EnumMap<>(ExtractTable.class);

    Packing(Warehouse warehouse, Wanted wanted) {
        this.warehouse = warehouse;
        this.wanted = wanted;
    }

    /** How many rows each table has. */
    Map<ExtractTable, Long> rows() {
        return rows;
    }

    /** Into this zip; files lie beside it for a moment. */
    void write(Path zip, Words words) {
        warehouse.run(IN_ORDER);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
            for (var table : ExtractTable.of(wanted)) {
                var query = QUERIES.getOrDefault(table, "");
                rows.put(table, add(out, zip.resolveSibling(table.code() + ".csv"), query, CSV));
                add(out, zip.resolveSibling(table.code() + ".parquet"), query, PARQUET);
            }
            for (var page : words.of(rows).entrySet()) {
                out.putNextEntry(entry(page.getKey()));
                out.write(page.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long add(ZipOutputStream out, Path file, String query, String how) throws IOException {
        var written = warehouse.write(query, file, how);
        out.putNextEntry(entry(String.valueOf(file.getFileName())));
        Files.copy(file, out);
        out.closeEntry();
        Files.delete(file);
        return written;
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /** What is written for people, once it is known how many rows there are: text by file name. */
    @FunctionalInterface
    interface Words {
        Map<String, String> of(Map<ExtractTable, Long> rows);
    }
}

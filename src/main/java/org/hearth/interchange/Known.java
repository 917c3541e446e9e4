package org.hearth.interchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files before this one bring, together with what is here already. */
public final class Known {
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<Column.Reference, Map<String, Row>> found = new HashMap<>();
    private final Map<Column.Reference, Map<String, Row>> rejected = new HashMap<>();

    /** Adds a file whose check is over. */
    public void add(String file, Sheet sheet) {
        sheets.put(file, sheet);
    }

    /** A row of an earlier file in which the column has the value. */
    public Optional<Row> find(String file, String column, String value) {
        return Optional.ofNullable(rows(new Column.Reference(file, column)).get(value));
    }

    /** The row of an earlier file that has the value but was rejected. */
    public Optional<Row> rejected(String file, String column, String value) {
        var reference = new Column.Reference(file, column);
        return Optional.ofNullable(
                rejected.computeIfAbsent(reference, r -> index(r, sheet(file).rejected().keySet().stream()))
                        .get(value));
    }

    private Map<String, Row> rows(Column.Reference reference) {
        return found.computeIfAbsent(reference, r -> index(r, sheet(r.file()).everything()));
    }

    private static Map<String, Row> index(Column.Reference reference, Stream<Row> rows) {
        return rows.collect(Collectors.toMap(row -> row.text(reference.column()), row -> row, (first, next) -> first));
    }

    private Sheet sheet(String file) {
        var sheet = sheets.get(file);
        if (sheet == null) throw new IllegalArgumentException(file + " does not come before this file");
        return sheet;
    }
}

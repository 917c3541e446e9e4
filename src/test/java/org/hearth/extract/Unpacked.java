package org.hearth.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** An extract as a researcher has it: unpacked into a folder, and read with a DuckDB of their own. */
public final class Unpacked {
    private final Path folder;
    private final Map<String, Path> files = new TreeMap<>();

    private Unpacked(Path folder) {
        this.folder = folder;
    }

    public static Unpacked of(Path zip, Path folder) throws IOException {
        var unpacked = new Unpacked(Files.createDirectories(folder));
        try (var all = new ZipFile(zip.toFile())) {
            for (var entry : all.stream().toList()) {
                var file = folder.resolve(entry.getName());
                try (var in = all.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                unpacked.files.put(entry.getName(), file);
            }
        }
        return unpacked;
    }

    /** Every file by its name. */
    public Map<String, Path> files() {
        return files;
    }

    public String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** The rows of a query, in which a table's name in braces stands for its Parquet, with an exclamation mark for its CSV. */
    public List<List<String>> query(String query) {
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var statement = db.createStatement()) {
            var result = statement.executeQuery(named(query));
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= result.getMetaData().getColumnCount(); column++)
                    row.add(Optional.ofNullable(result.getString(column)).orElse(""));
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of a query. */
    public List<String> column(String query) {
        return query(query).stream().map(List::getFirst).toList();
    }

    /** Does what answers with no rows, such as a copy; tables are named as in a query. */
    void run(String sql) {
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var statement = db.createStatement()) {
            statement.execute(named(sql));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String named(String sql) {
        return sql.replaceAll("\\{!(\\w+)}", file("$1", "csv")).replaceAll("\\{(\\w+)}", file("$1", "parquet"));
    }

    private String file(String name, String ending) {
        return "'" + folder.toAbsolutePath() + "/" + name + "." + ending + "'";
    }
}

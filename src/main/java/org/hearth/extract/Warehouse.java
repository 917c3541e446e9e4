package org.hearth.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB of our own for one extract, that holds pseudonyms alone: rows are poured in, put in order and written out as CSV and
 * Parquet. It keeps to one folder and little memory, spills into the folder, and fetches nothing.
 */
final class Warehouse implements AutoCloseable {
    private static final int AT_ONCE = 200_000;

    private final DuckDBConnection db;
    private final List<Rows> open = new ArrayList<>();

    Warehouse(Path folder) {
        try {
            db = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            var here = quoted(folder.toAbsolutePath().toString());
            for (var setting : List.of(
                    "set memory_limit = '1GB'",
                    "set threads = 2",
                    "set autoinstall_known_extensions = false",
                    "set autoload_known_extensions = false",
                    "set temp_directory = "
                            + quoted(folder.resolve("spilled").toAbsolutePath().toString()),
                    "set allowed_directories = [" + here + "]",
                    "set enable_external_access = false",
                    "set lock_configuration = true")) run(setting);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String sql) {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where rows of a table go; all of them are in it once {@link #poured} was called. */
    Rows into(String table) {
        try {
            var rows = new Rows(db.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table));
            open.add(rows);
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void poured() {
        open.forEach(Rows::close);
        open.clear();
    }

    /** Writes the rows of a query; says how many they were. */
    long write(String query, Path file, String how) {
        try (var statement = db.createStatement()) {
            return statement.executeLargeUpdate(
                    "copy (" + query + ") to " + quoted(file.toAbsolutePath().toString()) + " (" + how + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of a query, as words; what is null is empty. */
    List<List<String>> rows(String query) {
        try (var statement = db.createStatement();
                var result = statement.executeQuery(query)) {
            var all = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= result.getMetaData().getColumnCount(); column++)
                    row.add(Optional.ofNullable(result.getString(column)).orElse(""));
                all.add(List.copyOf(row));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            poured();
            db.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void forget(Path folder) {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Rows of one table, added value by value. */
    static final class Rows implements AutoCloseable {
        private final DuckDBAppender appender;
        private int waiting;

        Rows(DuckDBAppender appender) {
            this.appender = appender;
        }

        /** Adds a row. */
        void add(Values values) {
            try {
                appender.beginRow();
                values.into(this);
                appender.endRow();
                if (++waiting == AT_ONCE) {
                    appender.flush();
                    waiting = 0;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        Rows text(String value) throws SQLException {
            appender.append(value);
            return this;
        }

        Rows text(Optional<String> value) throws SQLException {
            if (value.isPresent()) appender.append(value.get());
            else appender.appendNull();
            return this;
        }

        Rows number(int value) throws SQLException {
            appender.append(value);
            return this;
        }

        Rows number(Optional<Integer> value) throws SQLException {
            if (value.isPresent()) appender.append(value.get().intValue());
            else appender.appendNull();
            return this;
        }

        Rows decimal(Optional<Double> value) throws SQLException {
            if (value.isPresent()) appender.append(value.get().doubleValue());
            else appender.appendNull();
            return this;
        }

        @Override
        public void close() {
            try {
                appender.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The values of a row, in the order of the table's columns. */
    @FunctionalInterface
    interface Values {
        void into(Rows rows) throws SQLException;
    }
}

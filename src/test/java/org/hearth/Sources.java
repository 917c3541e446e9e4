package org.hearth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product's own sources, for rules about what is written there. */
final class Sources {
    private static final Path ROOT = Path.of("src", "main", "java", "org", "hearth");
    private static final Pattern SQL =
            Pattern.compile("\"\"\"\\s*\\n(.*?)\"\"\"|sql\\(\"([^\"]*)\"\\)", Pattern.DOTALL);

    record Statement(String file, String sql) {}

    private Sources() {}

    static List<Path> features() {
        try (var paths = Files.list(ROOT)) {
            return paths.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> java() {
        return files(ROOT, ".java").toList();
    }

    static String text(Path folder, String ending) {
        return String.join("\n", files(folder, ending).map(Sources::read).toList());
    }

    /** Everything in a feature's Java that looks like SQL. */
    static List<String> statements(Path feature) {
        return files(feature, ".java")
                .flatMap(f -> statementsOf(f).map(Statement::sql))
                .toList();
    }

    /** The SQL of all stores but those that count for figures, which PostgreSQL itself holds to their columns. */
    static List<Statement> storeStatements() {
        return files(ROOT, "Store.java")
                .filter(f -> !f.toString().endsWith("FactStore.java"))
                .flatMap(Sources::statementsOf)
                .toList();
    }

    private static Stream<Statement> statementsOf(Path file) {
        return SQL.matcher(read(file))
                .results()
                .map(r -> new Statement(file.getFileName().toString(), r.group(1) == null ? r.group(2) : r.group(1)));
    }

    static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(p -> p.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

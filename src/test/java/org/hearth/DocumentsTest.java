package org.hearth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents promise is shown by tests that exist. */
class DocumentsTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|Properties))(?:\\.(\\w+))?`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [HT]\\d+");

    @ParameterizedTest
    @ValueSource(strings = {"docs/hazards.md", "docs/threats.md"})
    void everyTestThatIsNamedIsThere(String document) throws IOException {
        var text = Files.readString(Path.of(document));
        var tests = sources();

        assertThat(ROW.matcher(text).results()).as("rows").hasSizeGreaterThan(20);
        assertThat(NAMED.matcher(text).results()).isNotEmpty().allSatisfy(named -> assertThat(
                        tests.getOrDefault(named.group(1), ""))
                .as(named.group())
                .containsPattern(declared(named)));
    }

    private static String declared(MatchResult named) {
        return named.group(2) == null ? "(class|@interface) " + named.group(1) : "void " + named.group(2) + "\\(";
    }

    /** The text of each test class, by its name. */
    private static Map<String, String> sources() throws IOException {
        var all = Stream.<Path>builder();
        for (var root : List.of("src/test/java", "src/browser/java")) {
            try (var files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
            }
        }
        return all.build()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        DocumentsTest::read,
                        (one, other) -> one + other));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

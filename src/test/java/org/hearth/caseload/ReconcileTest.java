package org.hearth.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.hearth.Hearth;
import org.hearth.command.Command;
import org.hearth.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample caseload gives the right answers: when it is imported, and again in another place after an export. */
class ReconcileTest {
    private static final String SAMPLE = "samples/caseload";
    private static final double CLOSE = 1e-6;

    @Test
    void theSampleGivesTheRightAnswersHereAndWhereItIsTakenTo(@TempDir Path out) throws IOException {
        var expected = JsonMapper.shared().readTree(Path.of("samples/expected.json"));
        var first = out.resolve("first").toString();
        try (var product = product()) {
            assertThat(run(product, "import", SAMPLE).path("written").booleanValue())
                    .isFalse();
            assertThat(run(product, "import", SAMPLE, "--commit")
                            .path("written")
                            .booleanValue())
                    .isTrue();
            assertSame("expected.json", reconciled(product), expected);
            assertThat(fresh(run(product, "import", SAMPLE, "--commit")))
                    .as("the second time")
                    .isZero();
            run(product, "export", first, "--reason", "rehearsal");
        }
        try (var elsewhere = product()) {
            var second = out.resolve("second").toString();
            run(elsewhere, "import", first, "--commit");
            assertSame("expected.json", reconciled(elsewhere), expected);
            run(elsewhere, "export", second, "--reason", "rehearsal");
            try (var files = Files.list(Path.of(first))) {
                for (var file : files.filter(f -> f.toString().endsWith(".csv")).toList())
                    assertThat(Path.of(second).resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file)
                            .hasSameBinaryContentAs(Path.of(SAMPLE).resolve(file.getFileName()));
            }
        }
    }

    private static ConfigurableApplicationContext product() {
        var postgres = TestPostgres.only();
        return new SpringApplicationBuilder(Hearth.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(postgres.settings(postgres.freshDatabase()))
                .run();
    }

    private static JsonNode reconciled(ConfigurableApplicationContext product) {
        return run(product, "reconcile", "--from", "2023-04-01", "--to", "2024-03-31", "--as-of", "2025-09-30");
    }

    private static JsonNode run(ConfigurableApplicationContext product, String name, String... words) {
        var command = product.getBeansOfType(Command.class).values().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        var json = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        var status = command.run(List.of(words), new PrintStream(json), new PrintStream(messages));
        assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        return JsonMapper.shared().readTree(json.toByteArray());
    }

    private static int fresh(JsonNode summary) {
        return summary.path("files")
                .valueStream()
                .mapToInt(file -> file.path("new").intValue())
                .sum();
    }

    private static void assertSame(String where, JsonNode found, JsonNode expected) {
        if (expected.isNumber())
            assertThat(found.doubleValue()).as(where).isCloseTo(expected.doubleValue(), Offset.offset(CLOSE));
        else if (expected.isObject()) {
            assertThat(found.propertyNames()).as(where).containsExactlyInAnyOrderElementsOf(expected.propertyNames());
            expected.properties()
                    .forEach(e -> assertSame(where + "/" + e.getKey(), found.path(e.getKey()), e.getValue()));
        } else assertThat(found).as(where).isEqualTo(expected);
    }
}

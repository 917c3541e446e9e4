package org.hearth.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the invented parents say, in said.yaml. */
final class SaidFile {
    private SaidFile() {}

    /**
     * @param first the themes that one evaluator found; none where nobody is to read the words
     * @param settled what the two settled on; none where they found the same
     */
    record Text(String use, String words, Set<String> first, Set<String> second, Set<String> settled) {
        Text(
                String use,
                String words,
                @Nullable Set<String> first,
                @Nullable Set<String> second,
                @Nullable Set<String> settled) {
            this.use = use;
            this.words = words;
            this.first = first == null ? Set.of() : Set.copyOf(first);
            this.second = second == null ? Set.of() : Set.copyOf(second);
            this.settled = settled == null ? Set.of() : Set.copyOf(settled);
        }
    }

    static List<Text> read() {
        try (var file = Objects.requireNonNull(SaidFile.class.getResourceAsStream("said.yaml"))) {
            Object yaml =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(file.readAllBytes(), UTF_8));
            return Objects.requireNonNull(
                    JsonMapper.builder().build().convertValue(yaml, new TypeReference<List<Text>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

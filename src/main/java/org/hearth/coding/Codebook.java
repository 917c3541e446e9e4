package org.hearth.coding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The themes there are and were, in the order in which they are shown. */
public record Codebook(int version, List<Theme> themes) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** @throws IllegalArgumentException when two themes have one code, or one is of a version to come */
    public Codebook {
        themes = List.copyOf(themes);
        if (themes.stream().map(Theme::code).distinct().count() < themes.size())
            throw new IllegalArgumentException("two themes have one code");
        if (themes.stream().anyMatch(theme -> theme.since() > version))
            throw new IllegalArgumentException("a theme is of a version to come");
    }

    static Codebook shipped() {
        try (var file = Objects.requireNonNull(Codebook.class.getResourceAsStream("codebook.yaml"))) {
            return read(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Codebook read(String text) {
        Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return Objects.requireNonNull(STRICT.convertValue(yaml, Codebook.class));
    }

    /** Those that texts are sorted by now. */
    List<Theme> current() {
        return themes.stream().filter(theme -> theme.isIn(version)).toList();
    }

    List<Theme> named(java.util.Collection<String> codes) {
        return themes.stream().filter(theme -> codes.contains(theme.code())).toList();
    }

    /** "Safety, The practitioner". */
    String words(java.util.Collection<String> codes) {
        return named(codes).stream().map(Theme::name).collect(Collectors.joining(", "));
    }
}

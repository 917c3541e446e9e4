package org.hearth.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads a framework from its file. */
final class FrameworkFile {
    /** Reports whose figures may stand for an outcome, by their paths. */
    private static final Set<String> FIGURES = Set.of("care", "attendance", "reach");

    private static final JsonMapper STRICT = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private FrameworkFile() {}

    /**
     * @param measures the codes of the instruments there are
     * @throws BadFramework saying what is wrong
     */
    static Framework read(String name, String text, Set<String> measures) {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            var framework = STRICT.convertValue(yaml, Framework.class);
            check(name, Objects.requireNonNull(framework), measures);
            return framework;
        } catch (YAMLException | JacksonException | NullPointerException e) {
            throw new BadFramework(name, String.valueOf(e.getMessage()));
        }
    }

    private static void check(String name, Framework framework, Set<String> measures) {
        var codes = new HashSet<String>();
        for (var aim : framework.aims()) {
            if (!codes.add(aim.code())) throw new BadFramework(name, "two outcomes are called " + aim.code());
            if (aim.indicators().isEmpty() && aim.gap().isEmpty())
                throw new BadFramework(name, aim.code() + " has nothing that speaks to it and does not say so");
            if (aim.gap().isPresent() && !aim.hasGap())
                throw new BadFramework(name, aim.code() + " has a gap, and more than proxies that speak to it");
            for (var indicator : aim.indicators()) check(name + ", " + aim.code(), indicator, measures);
        }
    }

    private static void check(String place, Indicator indicator, Set<String> measures) {
        if (indicator.measure().isPresent() == indicator.figure().isPresent())
            throw new BadFramework(place, indicator.about() + " needs a measure or a figure");
        if (indicator.measure().filter(code -> !measures.contains(code)).isPresent())
            throw new BadFramework(
                    place, "there is no measure " + indicator.measure().orElseThrow());
        if (indicator.figure().filter(path -> !FIGURES.contains(path)).isPresent())
            throw new BadFramework(place, "figure is one of " + List.copyOf(FIGURES));
        if ((indicator.standing() == Standing.PROXY) != indicator.why().isPresent())
            throw new BadFramework(place, "a proxy says why it is one, and nothing else does: " + indicator.about());
    }
}

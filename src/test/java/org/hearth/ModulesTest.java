package org.hearth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;

class ModulesTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Hearth.class);
    private static final Path MAP = Path.of("docs", "module-map.puml");

    @Test
    void everyModuleUsesOnlyWhatItsPackageInfoAllows() {
        MODULES.verify();
    }

    /** Draws the map anew; it fails, once, when an arrow changed and the map in docs did not. */
    @Test
    void theMapInTheDocumentationShowsTheModulesAsTheyAre() throws IOException {
        var drawn = Path.of("target", "module-map");
        new Documenter(MODULES, Options.defaults().withOutputFolder(drawn.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults());
        var now = steady(Files.readString(drawn.resolve("components.puml")));
        var before = Files.exists(MAP) ? Files.readString(MAP) : "";
        if (!now.equals(before)) {
            Files.createDirectories(MAP.getParent());
            Files.writeString(MAP, now);
        }
        assertThat(before)
                .as("docs/module-map.puml was out of date and has been drawn anew: commit it")
                .isEqualTo(now);
    }

    /** Modulith draws boxes and arrows in no lasting order, and calls one arrow now "uses", now "depends on". */
    private static String steady(String drawn) {
        var lines = drawn.replace("\"uses\"", "\"depends on\"").lines().toList();
        var boxes = sorted(lines, "Component(");
        var arrows = sorted(lines, "Rel(");
        return lines.stream()
                .map(line -> line.strip().startsWith("Component(")
                        ? boxes.next()
                        : line.startsWith("Rel(") ? arrows.next() : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Iterator<String> sorted(List<String> lines, String kind) {
        return lines.stream()
                .filter(line -> line.strip().startsWith(kind))
                .sorted()
                .iterator();
    }
}

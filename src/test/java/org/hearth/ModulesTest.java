package org.hearth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var now = Files.readString(drawn.resolve("components.puml"));
        var before = Files.exists(MAP) ? Files.readString(MAP) : "";
        if (!now.equals(before)) {
            Files.createDirectories(MAP.getParent());
            Files.writeString(MAP, now);
        }
        assertThat(before)
                .as("docs/module-map.puml was out of date and has been drawn anew: commit it")
                .isEqualTo(now);
    }
}

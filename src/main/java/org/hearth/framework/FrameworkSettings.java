package org.hearth.framework;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where a charity keeps frameworks of its own.
 *
 * @param folder of YAML files like those beside this class; one with the same name and a higher version replaces ours
 */
@ConfigurationProperties("hearth.frameworks")
record FrameworkSettings(Optional<Path> folder) {}

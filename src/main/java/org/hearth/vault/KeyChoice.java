package org.hearth.vault;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key of keys lies.
 *
 * @param data the folder of the embedded database
 * @param keys the folder of the keys; else the one beside the data, so that a copy of the data alone opens nothing
 */
@ConfigurationProperties("hearth")
record KeyChoice(@DefaultValue("data") Path data, @Nullable Path keys) {
    Path folder() {
        return Optional.ofNullable(keys).filter(k -> !k.toString().isBlank()).orElseGet(this::beside);
    }

    private Path beside() {
        var here = data.toAbsolutePath().normalize();
        return here.resolveSibling(here.getFileName() + "-keys");
    }
}

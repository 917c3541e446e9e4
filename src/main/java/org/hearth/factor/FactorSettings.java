package org.hearth.factor;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key for the secrets of code apps is.
 *
 * @param signInKey the key itself, 32 bytes in base 64
 * @param data else the folder where it is made and kept
 */
@ConfigurationProperties("hearth")
record FactorSettings(
        Optional<String> signInKey, @DefaultValue("data") Path data) {}

package org.hearth.library;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where words and instruments of the deployer's own lie: {@code hearth.instruments.folder} (HEARTH_INSTRUMENTS_FOLDER), or nowhere. */
@ConfigurationProperties("hearth.instruments")
record LibrarySettings(@Nullable Path folder) {}

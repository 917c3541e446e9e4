package org.hearth.library;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads this feature's settings. */
@Configuration
@EnableConfigurationProperties(LibrarySettings.class)
class LibraryConfiguration {}

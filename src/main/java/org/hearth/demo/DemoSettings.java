package org.hearth.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the demonstration is set up.
 *
 * @param on whether this is one
 * @param samples the folder of the invented caseload
 * @param password for all its sign-ins; else each start makes a new one
 */
@ConfigurationProperties("hearth.demo")
record DemoSettings(
        @DefaultValue("false") boolean on,
        @DefaultValue("samples/caseload") Path samples,
        Optional<String> password) {}

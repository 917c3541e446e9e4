package org.hearth.framework;

import java.util.Optional;

/**
 * Something looked at to see an outcome.
 *
 * @param about what it looks at, as people say it
 * @param measure the code of the instrument that gives its score; empty where a figure of the reports does
 * @param figure the path of that report
 * @param why for a proxy, what it does not say
 */
public record Indicator(
        String about, Optional<String> measure, Optional<String> figure, Standing standing, Optional<String> why) {}

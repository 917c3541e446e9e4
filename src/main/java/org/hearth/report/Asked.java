package org.hearth.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed or chose above a report, as it came; all empty at first.
 *
 * @param year in which a programme year begins, for readers who choose whole years
 */
record Asked(String from, String to, String year, String site) {
    Asked(@Nullable String from, @Nullable String to, @Nullable String year, @Nullable String site) {
        this.from = Objects.requireNonNullElse(from, "");
        this.to = Objects.requireNonNullElse(to, "");
        this.year = Objects.requireNonNullElse(year, "");
        this.site = Objects.requireNonNullElse(site, "");
    }

    /** The same question for the table as a file. */
    String query() {
        return "?from=" + word(from) + "&to=" + word(to) + "&year=" + word(year) + "&site=" + word(site);
    }

    private static String word(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}

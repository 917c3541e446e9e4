package org.hearth.site;

import java.util.List;

/** One line of a summary: what it is, what is known (one or more lines), and where to change it (empty for nowhere). */
public record Fact(String label, List<String> lines, String change) {
    public static Fact of(String label, String value) {
        return new Fact(label, List.of(value), "");
    }

    public static Fact of(String label, List<String> lines) {
        return new Fact(label, lines, "");
    }

    /** The same fact with a link to the page that changes it. */
    public Fact changedAt(String path) {
        return new Fact(label, lines, path);
    }
}

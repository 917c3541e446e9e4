package org.hearth.site;

import org.jspecify.annotations.Nullable;

/** What the components share: which words beside a field describe it, for those who hear the page. */
final class Described {
    private Described() {}

    /** The ids of the hint and the message beside a field; null when there is neither, so that no attribute is written. */
    static @Nullable String by(String field, String hint, String problem) {
        var ids = (hint.isEmpty() ? "" : field + "-hint ") + (problem.isEmpty() ? "" : field + "-error");
        return ids.isBlank() ? null : ids.strip();
    }

    /** The attribute's text, or null to leave the attribute out. */
    static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }

    static String group(String problem) {
        return problem.isEmpty() ? "govuk-form-group" : "govuk-form-group govuk-form-group--error";
    }
}

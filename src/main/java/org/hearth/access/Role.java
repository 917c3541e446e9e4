package org.hearth.access;

import java.util.Arrays;
import java.util.Locale;

/** What somebody does in the charity. A role opens pages; only a grant opens a case file. */
public enum Role {
    INTAKE("Intake"),
    PRACTITIONER("Practitioner"),
    TEAM_MANAGER("Team manager"),
    SAFEGUARDING_ADVISOR("Safeguarding advisor"),
    EVALUATOR("Evaluator"),
    ADMINISTRATOR("Administrator");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The role as people say it, for pages. */
    public String title() {
        return title;
    }

    /** The role as the database and forms write it: lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a code; throws IllegalArgumentException for any other text. */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such role: " + code));
    }
}

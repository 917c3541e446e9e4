package org.hearth.casefile;

import java.util.Locale;

/** Kinds of things that lie in a case file; the rows of who-may.yaml. */
public enum ItemKind {
    NOTES,
    SESSIONS,
    MEASURES,
    PLAN,
    CONTACT,
    CONSENT,
    FEEDBACK,
    SAFETY,
    CHILD,
    REFERRAL,
    TASKS,
    DRAFTS,
    PEOPLE,
    TEAM,
    SHARING,
    LETTERS,
    TRIAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

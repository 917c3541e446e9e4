package org.hearth.casefile;

import java.util.Locale;

/** In which relation a case file is open to somebody; the columns of who-may.yaml. */
public enum Relation {
    ALLOCATION,
    COVER,
    MANAGER,
    SAFEGUARDING_ADVISOR,
    INTAKE,
    SUPERVISION,
    BREAK_GLASS,
    OPENING,
    JOB;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Relation of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

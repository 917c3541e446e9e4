package org.hearth.casefile;

import java.util.Locale;

/** Why a file is open to somebody by a colleague's act. */
public enum GrantReason {
    ALLOCATION,
    COVER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

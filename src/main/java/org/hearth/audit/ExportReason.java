package org.hearth.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a caseload leaves the product. */
public enum ExportReason {
    EVALUATION,
    COMMISSIONER,
    MOVE,
    REHEARSAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is none of them. */
    public static Optional<ExportReason> of(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}

package org.hearth.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of an appointment. */
public enum Attendance {
    ATTENDED("Attended"),
    DID_NOT_ATTEND("Did not attend"),
    CANCELLED_BY_PARENT("Cancelled by the parent"),
    CANCELLED_BY_SERVICE("Cancelled by us");

    private final String words;

    Attendance(String words) {
        this.words = words;
    }

    /** As pages say it. */
    public String words() {
        return words;
    }

    /** As the interchange files and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isCancelled() {
        return this == CANCELLED_BY_PARENT || this == CANCELLED_BY_SERVICE;
    }

    /** Empty for a code there is not. */
    public static Optional<Attendance> of(String code) {
        return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
    }
}

package org.hearth.watch;

import java.util.Locale;
import org.hearth.site.Say;

/** In what way somebody's looking stood out. */
public enum Sort {
    HONEY,
    REFUSED,
    EMERGENCY,
    MANY,
    NIGHT,
    OUTSIDE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sort of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As the digest says it. */
    String words(int number) {
        var files = Say.count(number, "file", "files");
        return switch (this) {
            case HONEY ->
                "Looked at, or asked for, " + Say.count(number, "record", "records") + " that nobody works with";
            case REFUSED -> "Asked " + number + " times within ten minutes for what is not theirs";
            case EMERGENCY -> "Opened " + files + " in an emergency";
            case MANY -> "Looked at " + files + " in one day, far more than is usual for them";
            case NIGHT -> "Looked at " + files + " between ten at night and six in the morning";
            case OUTSIDE -> "Looked at " + files + " of people they do not work with";
        };
    }
}

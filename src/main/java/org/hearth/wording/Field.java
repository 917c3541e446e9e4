package org.hearth.wording;

import java.util.Locale;

/** What may be put into the words of a message: nothing else, and never anything somebody typed. */
public enum Field {
    /** The day of an appointment. */
    DAY,
    /** The time of day of an appointment. */
    TIME,
    /** The first name of the colleague who writes. */
    WORKER,
    /** The team's telephone. */
    PHONE,
    /** The address that a message is there to bring. */
    LINK;

    /** As templates write it, such as {@code {day}}. */
    String mark() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }
}

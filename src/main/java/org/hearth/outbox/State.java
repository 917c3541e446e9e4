package org.hearth.outbox;

import java.util.Locale;

/** What became of a message. */
enum State {
    QUEUED("Waiting"),
    SENDING("On its way"),
    SENT("Sent"),
    REFUSED("Not sent"),
    GAVE_UP("Given up");

    private final String words;

    State(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

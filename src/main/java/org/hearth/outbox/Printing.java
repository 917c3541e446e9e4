package org.hearth.outbox;

import org.hearth.letter.Letter;

/** Whether a letter can be printed now. */
sealed interface Printing {
    /** It can. */
    record Ready(Letter letter) implements Printing {}

    /** It can't, and why. */
    record Not(String why) implements Printing {}
}

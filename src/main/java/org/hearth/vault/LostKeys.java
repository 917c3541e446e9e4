package org.hearth.vault;

/** The database holds sealed words and the keys here are not theirs; the message says what would help. */
final class LostKeys extends RuntimeException {
    LostKeys(String message) {
        super(message);
    }
}

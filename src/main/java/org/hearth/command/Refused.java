package org.hearth.command;

/** What was asked for is understood and cannot be done; the message says why and what would help. */
public final class Refused extends RuntimeException {

    public Refused(String message) {
        super(message);
    }
}

package org.hearth.command;

/** The words after the command's name make no sense; the message says which. */
public final class UsageError extends RuntimeException {

    public UsageError(String message) {
        super(message);
    }
}

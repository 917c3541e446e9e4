package org.hearth.research;

/** A release that nobody else approved, or not within a day. */
class NotApproved extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotApproved(String why) {
        super(why);
    }
}

package org.hearth.caseload;

/** More rows than may leave without two people, or a request that nobody else approved, that was used, or is too old. */
class NotApproved extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotApproved(String why) {
        super(why);
    }
}

package org.hearth.referral;

/** Somebody has answered this referral already, or it may not be accepted as it stands. */
class AlreadyAnswered extends RuntimeException {
    private static final long serialVersionUID = 1;

    AlreadyAnswered() {
        super("already answered", null, false, false);
    }
}

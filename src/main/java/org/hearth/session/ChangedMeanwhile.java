package org.hearth.session;

/** Two people changed one session in the same instant, and the other was first; everything done on the way is undone. */
class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;

    ChangedMeanwhile() {
        super("changed meanwhile", null, false, false);
    }
}

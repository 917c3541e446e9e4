package org.hearth.access;

/** What came of showing a password. */
public enum Shown {
    RIGHT,
    WRONG,
    /** After several wrong ones the next has to wait. */
    TOO_SOON
}

package org.hearth.disclosure;

/** One count, and how it stands to whoever reads. */
record Count(String key, int value, Standing standing) {
    boolean isWithin(int small) {
        return value >= 1 && value <= small;
    }

    /** The least the reader can take it for: a zero on a page is never withheld. */
    int least() {
        return standing.isOffThePage() ? 0 : 1;
    }
}

package org.hearth.outcome;

/**
 * The reliable change index of Jacobson and Truax (1991, Journal of Consulting and Clinical Psychology 59, 12–19), for
 * instruments that publish a spread and a reliability instead of a least reliable change.
 *
 * @param spread standard deviation of the scores, in their units
 * @param reliability of the instrument, 0 to 1
 */
record ReliableChange(double spread, double reliability) {
    private static final double CHANCE = 1.96;

    /** Of the difference between two scores of one person, in units of the score. */
    double standardError() {
        return Math.sqrt(2) * spread * Math.sqrt(1 - reliability);
    }

    double index(double before, double after) {
        return (after - before) / standardError();
    }

    /** Only a change strictly beyond 1.96 standard errors is more than chance at 5 %. */
    boolean isReliable(double before, double after) {
        return Math.abs(index(before, after)) > CHANCE;
    }
}

package org.hearth.statistics;

/**
 * The reliable change of Jacobson and Truax (1991, Journal of Consulting and Clinical Psychology 59, 12–19).
 *
 * @param sd of the scores before, in their units
 * @param reliability of the instrument, 0 to 1
 */
public record ReliableChange(double sd, double reliability) {
    /** Beyond so many standard errors a change is more than chance at 5 %, by the paper. */
    public static final double CHANCE = 1.96;

    public ReliableChange {
        if (!(sd > 0)) throw new IllegalArgumentException("a standard deviation above 0");
        if (!(reliability >= 0 && reliability < 1)) throw new IllegalArgumentException("a reliability from 0, below 1");
    }

    /** SE: of one measurement. */
    public double errorOfMeasurement() {
        return sd * Math.sqrt(1 - reliability);
    }

    /** Sdiff: of the difference between two measurements of one person. */
    public double errorOfDifference() {
        return Math.sqrt(2) * errorOfMeasurement();
    }

    /** RC: the change in standard errors of the difference. */
    public double index(double before, double after) {
        return (after - before) / errorOfDifference();
    }

    /** The change in points that must be exceeded. */
    public double leastPoints() {
        return CHANCE * errorOfDifference();
    }

    /** Strictly beyond chance, in either direction. */
    public boolean isReliable(double before, double after) {
        return Math.abs(index(before, after)) > CHANCE;
    }
}

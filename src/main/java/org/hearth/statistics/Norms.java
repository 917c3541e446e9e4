package org.hearth.statistics;

/**
 * What people in care and people in general score on an instrument, and where between them recovery lies (Jacobson and Truax 1991, as
 * {@link ReliableChange}).
 *
 * @param clinicalMean of people in care; on the side of higher scores where higher is worse, else on that of lower
 */
public record Norms(double clinicalMean, double clinicalSd, double functionalMean, double functionalSd) {
    private static final double FAR = 2;

    public Norms {
        if (!(clinicalSd > 0 && functionalSd > 0)) throw new IllegalArgumentException("standard deviations above 0");
        if (clinicalMean == functionalMean) throw new IllegalArgumentException("means that differ");
    }

    /** a: two standard deviations of people in care from their mean, towards people in general. */
    public double a() {
        return clinicalMean + towardsHealth() * FAR * clinicalSd;
    }

    /** b: two standard deviations of people in general from their mean, towards people in care. */
    public double b() {
        return functionalMean - towardsHealth() * FAR * functionalSd;
    }

    /** c: where a score is as likely of either, the two spreads weighed. */
    public double c() {
        return (clinicalSd * functionalMean + functionalSd * clinicalMean) / (clinicalSd + functionalSd);
    }

    private double towardsHealth() {
        return Math.signum(functionalMean - clinicalMean);
    }
}

package org.hearth.report;

/**
 * A report as it was released to readers who may not see every count.
 *
 * @param withheld whether a number in it is withheld
 */
record Published(Report report, boolean withheld) {}

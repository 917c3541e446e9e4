package org.hearth.measure;

/**
 * A published number and where it comes from; an unverified one is shown as such.
 *
 * @param value in the units of the instrument's score
 */
public record Figure(double value, String source, boolean verified) {}

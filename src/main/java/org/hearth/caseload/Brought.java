package org.hearth.caseload;

/**
 * What came of bringing a folder in.
 *
 * @param written whether the rows that passed were written; if not, nothing was
 */
public record Brought(Checked checked, boolean written) {}

package org.hearth.extract;

import java.time.LocalDate;

/**
 * What an extract is to have in it.
 *
 * @param cutOff nothing later is in it
 * @param blinded whether arms are letters, and what would tell the arm is left out
 */
public record Wanted(LocalDate cutOff, boolean blinded, Cohort cohort) {}

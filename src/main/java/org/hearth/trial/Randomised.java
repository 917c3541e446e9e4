package org.hearth.trial;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A parent was randomised.
 *
 * @param arm its code
 * @param by the colleague who wrote it down
 */
record Randomised(int version, String arm, LocalDate on, String by, Instant recordedAt) {}

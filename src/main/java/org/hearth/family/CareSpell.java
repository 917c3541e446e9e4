package org.hearth.family;

import java.time.LocalDate;
import java.util.Optional;

/** A child's status from a day up to, not on, another; without an end it still holds. */
public record CareSpell(CareStatus status, LocalDate from, Optional<LocalDate> to) {}

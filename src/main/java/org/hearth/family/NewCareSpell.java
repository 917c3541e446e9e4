package org.hearth.family;

/** A status to be recorded for a child. */
public record NewCareSpell(Person child, CareSpell spell) {}

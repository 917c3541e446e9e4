package org.hearth.family;

/** What figures know of a child's care status. */
public record CareFact(PersonId person, CareSpell spell) {}

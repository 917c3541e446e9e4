package org.hearth.family;

/** A child's status with the child's id in interchange files. */
record HeldStatus(String childRef, CareSpell spell) {}

package org.hearth.pathway;

/** Where a parent stands with a module, and why. */
record Standing(PlanState state, String why) {}

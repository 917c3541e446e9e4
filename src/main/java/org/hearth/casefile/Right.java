package org.hearth.casefile;

/** One thing somebody may do: to things of a kind, in a relation. */
record Right(Relation relation, ItemKind kind, Deed deed) {}

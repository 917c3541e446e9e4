package org.hearth.programme;

/** A module's two forms, in words: for parents who are a couple, and for parents who are not. */
public record Variants(String together, String apart) {}

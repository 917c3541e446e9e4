package org.hearth.family;

/** A person's given and family name; either may be empty. */
public record Names(String given, String family) {}

package org.hearth.wording;

/** A run of words of a message; inserted when it comes from a field and not from the template. */
public record Piece(String words, boolean inserted) {}

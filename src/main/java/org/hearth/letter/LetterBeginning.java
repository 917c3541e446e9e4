package org.hearth.letter;

/** One of our letters to begin from, and where that leads. */
record LetterBeginning(String title, String path) {}

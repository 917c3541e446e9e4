package org.hearth.letter;

/** Something that keeps a letter from leaving: beside which field it is said, and in what words. */
record Slip(String field, String words) {}

package org.hearth.measure;

/** A stretch of scores that begins at a figure: its published name and what it means in plain words. */
record Band(Figure from, String words, String meaning) {}

package org.hearth.instrument;

/**
 * A stretch of scores: its published name and what it means in plain words.
 *
 * @param from the least score in it
 */
public record Band(double from, String words, String meaning) {}

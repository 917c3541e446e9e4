package org.hearth.instrument;

/**
 * Something that is said of an instrument and could be wrong: what it says, where it comes from, and whether anybody has looked.
 *
 * @param key its name within one version of the instrument, by which it can be confirmed
 * @param words as a sentence goes on: "the clinical cut-off of 10"
 */
public record Claim(String key, String words, String source, boolean verified) {}

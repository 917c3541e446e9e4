package org.hearth.framework;

/**
 * What an outcome means, in the charity's words: the frameworks' own definitions are not free to ship.
 *
 * @param version 0 for one that nobody has written yet
 */
record Meaning(String words, int version) {
    static final Meaning NONE = new Meaning("", 0);
}

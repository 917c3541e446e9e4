package org.hearth.library;

import java.util.List;

/**
 * What became of a file that was brought in.
 *
 * @param kept {@code wording}, {@code draft}, or {@code nothing} when it was here already
 * @param form the age form that words are for; empty where there is none
 * @param leftOut questions of the file that the instrument does not score
 */
public record Brought(String instrument, int version, String form, String kept, List<String> leftOut) {
    static final String NOTHING = "nothing";
}

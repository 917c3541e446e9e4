package org.hearth.wording;

/**
 * Where something stands in a text.
 *
 * @param words as they stand there
 * @param line counted from 1
 * @param around a few words before and after, for whoever looks for it
 */
public record Place(String words, int line, String around) {
    /** "line 2, “… ask for the refuge on …”". */
    public String said() {
        return "line " + line + ", “" + around + "”";
    }
}

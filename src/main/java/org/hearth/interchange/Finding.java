package org.hearth.interchange;

/**
 * Why a row can't be brought in: where it is, what was found there and what was expected.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param column the column's name; {@code row} when it is the row as a whole, {@code file} when it is the file
 */
public record Finding(String file, int line, String column, String found, String expected) {
    private static final int SHOWN = 80;

    /** What was found, quoted and on one line. */
    public static String quote(String cell) {
        if (cell.isEmpty()) return "nothing";
        var line = cell.strip().isEmpty()
                ? cell
                : cell.replaceAll("[\\r\\n]+", " ").replaceAll("\\p{Cntrl}", "?");
        return '"' + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + '"';
    }

    @Override
    public String toString() {
        return "%s:%d:%s: found %s, expected %s".formatted(file, line, column, found, expected);
    }
}

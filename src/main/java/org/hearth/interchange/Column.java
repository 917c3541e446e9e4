package org.hearth.interchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One column: what fits into it, and how to say so to somebody who must mend it.
 *
 * @param key whether it is part of what tells one row from another
 * @param empty what an empty cell is read as; a code such as {@code unknown} where there is one
 * @param within the column of another file in which its value must be found
 */
public record Column(
        String name,
        Predicate<String> fits,
        String expected,
        boolean required,
        boolean key,
        String empty,
        Optional<Reference> within) {

    /** A column of another file. */
    public record Reference(String file, String column) {}

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TEXT = 1000;

    public static Column id(String name) {
        return of(name, v -> v.length() <= LONGEST_ID, "an id of at most " + LONGEST_ID + " characters")
                .needed()
                .asKey();
    }

    public static Column text(String name) {
        return of(name, v -> v.length() <= LONGEST_TEXT, "at most " + LONGEST_TEXT + " characters");
    }

    public static Column date(String name) {
        return of(name, Reading::isDate, "a date like 1990-02-28");
    }

    public static Column time(String name) {
        return of(name, Reading::isTime, "a time like 09:30");
    }

    public static Column number(String name, int least, int most) {
        return of(name, v -> Reading.isNumber(v, least, most), "a whole number from " + least + " to " + most);
    }

    public static Column code(String name, Collection<String> codes) {
        var known = List.copyOf(codes);
        return of(name, known::contains, "one of " + String.join(", ", known));
    }

    /** A column whose cells have a shape, given as a regular expression. */
    public static Column shape(String name, String shape, String expected) {
        return of(name, Pattern.compile(shape).asMatchPredicate(), expected);
    }

    /** The same column, its value to be found in a column of a file before this one. */
    public Column in(String file, String column) {
        return new Column(name, fits, expected, required, key, empty, Optional.of(new Reference(file, column)));
    }

    public Column needed() {
        return new Column(name, fits, expected, true, key, empty, within);
    }

    public Column asKey() {
        return new Column(name, fits, expected, required, true, empty, within);
    }

    /** The same column, an empty cell read as the given code. */
    public Column emptyMeans(String code) {
        return new Column(name, fits, expected, required, key, code, within);
    }

    /** What should have been there instead, or nothing when the cell can be read. */
    public Optional<String> wrong(String cell) {
        if (cell.isEmpty()) return required ? Optional.of(expected) : Optional.empty();
        return fits.test(cell) ? Optional.empty() : Optional.of(expected);
    }

    private static Column of(String name, Predicate<String> fits, String expected) {
        return new Column(name, fits, expected, false, false, "", Optional.empty());
    }
}

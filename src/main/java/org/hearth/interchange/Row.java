package org.hearth.interchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One row whose cells can all be read; line 0 when it is here already and comes from no file. */
public record Row(Columns columns, int line, List<String> cells) {
    /** The cell's text; empty when it is unknown. */
    public String text(String column) {
        return cells.get(columns.place(column));
    }

    /** The cell's text, when there is one. */
    public Optional<String> known(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    public Optional<LocalDate> date(String column) {
        return known(column).map(LocalDate::parse);
    }

    /** The date of a column that is never empty. */
    public LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    public Optional<LocalTime> time(String column) {
        return known(column).map(LocalTime::parse);
    }

    public OptionalInt number(String column) {
        return known(column).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** Where the row is, in words. */
    public String place() {
        return line == 0 ? "a row that is here already" : "line " + line;
    }

    /** The cells that tell this row from the others of its file. */
    public List<String> key() {
        return columns.key(cells);
    }

    /** The first column in which this row differs from the other, if there is one. */
    public Optional<String> differs(Row other) {
        for (int i = 0; i < cells.size(); i++)
            if (!cells.get(i).equals(other.cells.get(i)))
                return Optional.of(columns.all().get(i).name());
        return Optional.empty();
    }
}

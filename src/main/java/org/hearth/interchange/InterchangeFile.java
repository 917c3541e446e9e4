package org.hearth.interchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearth.access.Actor;

/** One file of the caseload folder. The feature whose rows it carries says how they are read, kept and written. */
public interface InterchangeFile {
    /** The file's name in the folder, such as {@code people.csv}. */
    String name();

    /** Where it comes in the folder: a file refers only to files before it. */
    int order();

    Columns columns();

    /** Rejects rows that can't be, beyond what each cell alone shows. References and repeated keys are seen to already. */
    default void check(Sheet sheet, Known known) {}

    /** Keeps rows that passed and are not here yet, in the order of the file. */
    void write(Actor job, List<Row> rows);

    /** Hands out every row that is here, its cells in the order of the columns; in any order of rows. */
    void export(Actor job, Consumer<List<String>> row);

    /** How many rows are here on a day, under the names the reconciliation gives them; nothing later is counted. */
    Map<String, Long> counted(Actor reporting, LocalDate asOf);
}

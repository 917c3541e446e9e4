package org.hearth.interchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One file while it is checked: the rows brought that still stand, and those that are here already. */
public final class Sheet {
    private final String file;
    private final Map<List<String>, Row> here;
    private final Map<List<String>, Row> brought = new LinkedHashMap<>();
    private final Map<Row, List<Finding>> rejected = new LinkedHashMap<>();
    private final List<Finding> refused = new ArrayList<>();
    private final List<Row> unchanged = new ArrayList<>();

    public Sheet(String file, Collection<Row> here) {
        this.file = file;
        this.here = here.stream().collect(Collectors.toMap(Row::key, row -> row));
    }

    /** Refuses the file as a whole: none of its rows could be read. */
    public void refuse(Finding finding) {
        refused.add(finding);
    }

    /** Takes in a row of which some cells can't be read: it only stands among the rejected, with every reason. */
    public void bring(Row row, List<Finding> unreadable) {
        if (unreadable.isEmpty()) bring(row);
        else rejected.put(row, unreadable);
    }

    private void bring(Row row) {
        var same = here.get(row.key());
        var first = brought.get(row.key());
        if (first != null) reject(row, keyColumn(row), "a key used once; line " + first.line() + " has it too");
        else if (same == null) brought.put(row.key(), row);
        else
            row.differs(same)
                    .ifPresentOrElse(
                            column ->
                                    reject(row, column, "what is already here under this key: nothing is overwritten"),
                            () -> unchanged.add(row));
    }

    /** Rejects a row; the first reason given is the one that is told. */
    public void reject(Row row, String column, String expected) {
        if (row.line() == 0) throw new IllegalArgumentException("a row that is here already can't be rejected");
        var found = Finding.quote(row.text(column));
        rejected.putIfAbsent(row, List.of(new Finding(file, row.line(), column, found, expected)));
        brought.remove(row.key(), row);
    }

    /**
     * Sets each row beside those before it that say the same in a column: rows that are here come first, then the
     * file from the top. Where the two can't both stand, the later is rejected.
     */
    public void compare(String column, Clash clash) {
        Map<String, List<Row>> standing = new HashMap<>();
        for (var row : everything().toList()) {
            var earlier = standing.computeIfAbsent(row.text(column), same -> new ArrayList<>());
            var reason = row.line() == 0
                    ? Optional.<Reason>empty()
                    : earlier.stream()
                            .flatMap(e -> clash.between(e, row).stream())
                            .findFirst();
            reason.ifPresentOrElse(r -> reject(row, r.column(), r.expected()), () -> earlier.add(row));
        }
    }

    /** Says why a row can't stand beside an earlier one, if it can't. */
    public interface Clash {
        Optional<Reason> between(Row earlier, Row row);
    }

    /** What is wrong with a row: in which column, and what was expected there. */
    public record Reason(String column, String expected) {}

    /** The rows that would be written, in the order of the file. */
    public List<Row> rows() {
        return List.copyOf(brought.values());
    }

    /** The rows that are here with the same values: nothing to do. */
    public List<Row> unchanged() {
        return unchanged;
    }

    /** The rows that are here, then those that would be written. */
    public Stream<Row> everything() {
        return Stream.concat(here.values().stream(), brought.values().stream());
    }

    /** The rows that can't be brought in, each with its reasons. */
    public Map<Row, List<Finding>> rejected() {
        return rejected;
    }

    /** Why the file as a whole was refused; empty when it could be read. */
    public List<Finding> refused() {
        return refused;
    }

    private String keyColumn(Row row) {
        return row.columns().all().stream()
                .filter(Column::key)
                .findFirst()
                .orElseThrow()
                .name();
    }
}

package org.hearth.caseload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearth.interchange.Columns;
import org.hearth.interchange.Finding;
import org.hearth.interchange.InterchangeFile;

/** The first line of a file: which cell of a row belongs to which column. */
record Header(Columns columns, List<String> names, List<Finding> findings) {
    /** The column that rejected rows carry; on the way back in it is passed over. */
    static final String REASON = "reason";

    private static final Pattern SIMPLE = Pattern.compile("\\w{1,60}");

    static Header of(InterchangeFile file, List<String> names) {
        var columns = file.columns();
        var findings = new ArrayList<Finding>();
        var seen = new HashMap<String, Integer>();
        for (var name : names) {
            var found = Finding.quote(Utf8.shown(name));
            if (!columns.names().contains(name) && !name.equals(REASON))
                findings.add(at(
                        file,
                        SIMPLE.matcher(name).matches() ? name : "header",
                        found,
                        "only " + String.join(", ", columns.names())));
            if (seen.merge(name, 1, Integer::sum) == 2)
                findings.add(at(file, name, found + " twice", "each column once"));
        }
        for (var name : columns.names())
            if (!seen.containsKey(name)) findings.add(at(file, name, "no such column", "a column " + name));
        return new Header(columns, names, findings);
    }

    /** A row's cells in the order of the columns; what is missing is empty, what is surplus is left out. */
    List<String> sort(List<String> cells) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), names.size()); i++) byName.put(names.get(i), cells.get(i));
        return columns.names().stream()
                .map(name -> byName.getOrDefault(name, ""))
                .toList();
    }

    private static Finding at(InterchangeFile file, String column, String found, String expected) {
        return new Finding(file.name(), 1, column, found, expected);
    }
}

package org.hearth.caseload;

import java.util.ArrayList;
import java.util.List;
import org.hearth.interchange.Finding;

/** A checked folder as the page shows it: counts, and the first of the rows that can't be brought in. */
record Shown(Checked checked) {
    private static final int LINES = 200;

    /** One reason, beside the row it is about; the row is empty when it is about the file. */
    record Line(Finding finding, String row) {}

    int fresh() {
        return checked.counts().values().stream().mapToInt(Checked.Count::fresh).sum();
    }

    int rejected() {
        return checked.counts().values().stream()
                .mapToInt(Checked.Count::rejected)
                .sum();
    }

    /** How many reasons there are beyond those that are shown. */
    int more() {
        return Math.max(0, checked.findings().size() - LINES);
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var sheet : checked.sheets().values()) {
            sheet.refused().forEach(finding -> lines.add(new Line(finding, "")));
            sheet.rejected()
                    .forEach((row, findings) ->
                            findings.forEach(finding -> lines.add(new Line(finding, String.join(", ", row.cells())))));
        }
        return lines.stream().limit(LINES).toList();
    }
}

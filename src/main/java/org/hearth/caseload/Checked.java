package org.hearth.caseload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.interchange.Finding;
import org.hearth.interchange.InterchangeFile;
import org.hearth.interchange.Sheet;

/** A folder after its check: what of it would be written, what is here already, what is rejected and why. */
public record Checked(Map<InterchangeFile, Sheet> sheets) {
    /** Rows of one file: those that would be written, those already here, those rejected. */
    public record Count(int fresh, int alreadyHere, int rejected) {}

    /** Every reason, file by file and from the top of each file down. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var sheet : sheets.values()) {
            findings.addAll(sheet.refused());
            sheet.rejected().values().stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingInt(Finding::line))
                    .forEach(findings::add);
        }
        return findings;
    }

    /** Whether a file could not be read at all; then nothing of the folder may be written. */
    public boolean isRefused() {
        return sheets.values().stream().anyMatch(sheet -> !sheet.refused().isEmpty());
    }

    /** Whether every row can be brought in, or is here already. */
    public boolean passes() {
        return findings().isEmpty();
    }

    public Map<String, Count> counts() {
        var counts = new LinkedHashMap<String, Count>();
        sheets.forEach((file, sheet) -> counts.put(
                file.name(),
                new Count(
                        sheet.rows().size(),
                        sheet.unchanged().size(),
                        sheet.rejected().size())));
        return counts;
    }

    /** Changes when anything that was shown has changed, so that nobody confirms what they did not see. */
    public String seal() {
        return Integer.toHexString(findings().toString().hashCode()) + Integer.toHexString(counts().hashCode());
    }
}

package org.hearth.watch;

import java.time.LocalDate;
import java.util.List;
import org.hearth.site.Say;

/** One week's digest, from its Monday on. */
public record Week(LocalDate monday, boolean waiting, List<Line> lines) {
    public Week {
        lines = List.copyOf(lines);
    }

    public String title() {
        return "Week of " + Say.date(monday);
    }

    /** What stood out in one colleague's looking. */
    public record Line(String colleague, List<String> findings) {
        public Line {
            findings = List.copyOf(findings);
        }
    }
}

package org.hearth.report;

import java.util.List;
import java.util.stream.Stream;
import org.hearth.command.Arguments;

/** The words of a command that choose whom to count; with none of them a report is of everybody. */
record GroupWords(boolean cohort, String parent, String version, String arm, boolean consented) {
    static GroupWords of(Arguments arguments) {
        return new GroupWords(
                arguments.flag("--cohort"),
                arguments.option("--parent").orElse(""),
                arguments.option("--version").orElse(""),
                arguments.option("--arm").orElse(""),
                arguments.flag("--consented"));
    }

    boolean isMeant() {
        return cohort || consented || Stream.of(parent, version, arm).anyMatch(word -> !word.isEmpty());
    }

    /** @param asked with the sites and the days of joining */
    CohortAsked asked(String reports, Asked asked) {
        return new CohortAsked(
                List.of(asked.site().split(",")),
                asked.from(),
                asked.to(),
                version,
                parent,
                arm,
                consented ? "yes" : "",
                List.of(reports.split(",")),
                "yes");
    }
}

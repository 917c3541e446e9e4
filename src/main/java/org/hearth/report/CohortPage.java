package org.hearth.report;

import java.util.Optional;
import org.hearth.site.Problems;

/**
 * The page on which a reader chooses whom to count, and what came of it.
 *
 * @param report of the group; nothing before it is asked for, while a choice must be mended, and where it is not counted
 * @param refused why the group is not counted
 */
record CohortPage(
        CohortChoices choices,
        CohortAsked asked,
        boolean exact,
        String rule,
        Optional<ReportPage> report,
        Optional<String> refused,
        Problems problems) {}

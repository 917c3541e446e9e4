package org.hearth.report;

import java.net.URI;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A reader chooses whom to count. */
@Controller
@For({Role.TEAM_MANAGER, Role.EVALUATOR, Role.ADMINISTRATOR})
class CohortPages {
    private final CohortReports cohorts;

    CohortPages(CohortReports cohorts) {
        this.cohorts = cohorts;
    }

    @GetMapping("/reports/cohort")
    ModelAndView choose(Actor reader, CohortAsked asked) {
        var page = ReportPages.again(() -> cohorts.page(reader, asked));
        var status = page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("report/cohort", Map.of("page", page), status);
    }

    @GetMapping("/reports/cohort.csv")
    @AskAgain
    ResponseEntity<Resource> csv(Actor reader, CohortAsked asked) {
        return taken(reader, asked, ReportFile.CSV);
    }

    @GetMapping("/reports/cohort.xlsx")
    @AskAgain
    ResponseEntity<Resource> workbook(Actor reader, CohortAsked asked) {
        return taken(reader, asked, ReportFile.WORKBOOK);
    }

    @GetMapping("/reports/cohort.pdf")
    @AskAgain
    ResponseEntity<Resource> pdf(Actor reader, CohortAsked asked) {
        return taken(reader, asked, ReportFile.PDF);
    }

    @GetMapping("/reports/cohort.json")
    @AskAgain
    ResponseEntity<Resource> json(Actor reader, CohortAsked asked) {
        return taken(reader, asked, ReportFile.JSON);
    }

    /** Where there is nothing to take, the page says why. */
    private ResponseEntity<Resource> taken(Actor reader, CohortAsked asked, ReportFile form) {
        return ReportPages.again(() -> cohorts.file(reader, asked, form))
                .map(ReportPages::handed)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/reports/cohort" + asked.query()))
                        .build());
    }
}

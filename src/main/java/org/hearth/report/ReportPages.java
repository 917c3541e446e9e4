package org.hearth.report;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reports as pages and as files. */
@Controller
@For({Role.TEAM_MANAGER, Role.EVALUATOR, Role.ADMINISTRATOR})
class ReportPages {
    private static final int LATE = 60;

    private final Reports reports;

    ReportPages(Reports reports) {
        this.reports = reports;
    }

    @Bean
    static NavigationItem reportsInNavigation() {
        var readers = Set.of(Role.TEAM_MANAGER, Role.EVALUATOR, Role.ADMINISTRATOR);
        return new NavigationItem("Reports", "/reports", readers, LATE);
    }

    @GetMapping("/reports")
    ModelAndView all(Actor reader) {
        return new ModelAndView(
                "report/all",
                Map.of(
                        "packs",
                        reports.toPassOn(reader),
                        "topics",
                        reports.topics(reader),
                        "administers",
                        reader.has(Role.ADMINISTRATOR)));
    }

    @GetMapping("/reports/readings")
    @For(Role.ADMINISTRATOR)
    ModelAndView readings(Actor administrator, @RequestParam Optional<Long> before) {
        var page = reports.readings(administrator, before);
        return new ModelAndView("report/readings", Map.of("readings", page, "next", Reports.next(page)));
    }

    @GetMapping("/reports/rules")
    ModelAndView rules(Actor reader) {
        return new ModelAndView("report/rules", Map.of("rules", reports.rules(reader)));
    }

    @GetMapping("/reports/{path:[a-z-]+}")
    ModelAndView show(Actor reader, @PathVariable String path, Asked asked) {
        var page = again(() -> reports.page(reader, path, asked));
        var status = page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("report/show", Map.of("page", page), status);
    }

    @GetMapping("/reports/{path:[a-z-]+}.csv")
    @AskAgain
    ResponseEntity<Resource> csv(Actor reader, @PathVariable String path, Asked asked) {
        return taken(reader, path, asked, ReportFile.CSV);
    }

    @GetMapping("/reports/{path:[a-z-]+}.xlsx")
    @AskAgain
    ResponseEntity<Resource> workbook(Actor reader, @PathVariable String path, Asked asked) {
        return taken(reader, path, asked, ReportFile.WORKBOOK);
    }

    @GetMapping("/reports/{path:[a-z-]+}.pdf")
    @AskAgain
    ResponseEntity<Resource> pdf(Actor reader, @PathVariable String path, Asked asked) {
        return taken(reader, path, asked, ReportFile.PDF);
    }

    @GetMapping("/reports/{path:[a-z-]+}.json")
    @AskAgain
    ResponseEntity<Resource> json(Actor reader, @PathVariable String path, Asked asked) {
        return taken(reader, path, asked, ReportFile.JSON);
    }

    /** Of two readers who are the first of a quarter at once, the second finds what the first one made. */
    static <T> T again(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DuplicateKeyException | ConcurrencyFailureException meanwhile) {
            return reading.get();
        }
    }

    private ResponseEntity<Resource> taken(Actor reader, String path, Asked asked, ReportFile form) {
        return handed(again(() -> reports.file(reader, path, asked, form)));
    }

    static ResponseEntity<Resource> handed(Reports.TakenReport taken) {
        return ResponseEntity.ok()
                .contentType(taken.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + taken.name() + "\"")
                .body(taken.file());
    }
}

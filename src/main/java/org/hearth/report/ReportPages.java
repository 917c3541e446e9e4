package org.hearth.report;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
        return new ModelAndView("report/all", Map.of("topics", reports.topics(reader)));
    }

    @GetMapping("/reports/{path:[a-z]+}")
    ModelAndView show(
            Actor reader,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String site) {
        var page = reports.page(reader, path, new Asked(from, to, year, site));
        var status = page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("report/show", Map.of("page", page), status);
    }

    @GetMapping("/reports/{path:[a-z]+}.csv")
    @AskAgain
    ResponseEntity<byte[]> file(
            Actor reader,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String site) {
        var taken = reports.file(reader, path, new Asked(from, to, year, site));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + taken.name() + "\"")
                .body(taken.text().getBytes(StandardCharsets.UTF_8));
    }
}

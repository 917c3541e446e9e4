package org.hearth.caseload;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.NavigationItem;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one asks that families' rows be handed out, and another approves it. No row is on these pages, and none leaves here. */
@Controller
@For({Role.ADMINISTRATOR, Role.TEAM_MANAGER})
class ExportPages {
    private static final int AFTER_THE_IMPORT = 96;

    private final Exports exports;
    private final Clock clock;

    ExportPages(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    @Bean
    static NavigationItem exportsItem() {
        return new NavigationItem("Exports", "/exports", Set.of(Role.ADMINISTRATOR), AFTER_THE_IMPORT);
    }

    @GetMapping("/exports")
    ModelAndView all(Actor actor) {
        return page(actor, new ExportForm(null, null, null), Problems.none());
    }

    @PostMapping("/exports")
    @AskAgain
    ModelAndView ask(Actor actor, ExportForm form, RedirectAttributes next) {
        var problems = Problems.none();
        var reason = form.read(problems);
        if (reason.isEmpty()) return page(actor, form, problems);
        exports.ask(actor, form.id(), reason.get(), form.words());
        Notice.say(next, "Asked. Somebody else who administers accounts, or a manager, approves it within a day.");
        return new ModelAndView("redirect:/exports");
    }

    @PostMapping("/exports/{id}/approve")
    @AskAgain
    String approve(Actor actor, @PathVariable ExportRequestId id, RedirectAttributes next) {
        exports.approve(actor, id);
        Notice.say(next, "Approved. It is good for one export, within a day.");
        return "redirect:/exports";
    }

    private ModelAndView page(Actor actor, ExportForm form, Problems problems) {
        return new ModelAndView(
                "caseload/exports",
                Map.of("requests", exports.latest(actor), "form", form, "now", clock.instant(), "problems", problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

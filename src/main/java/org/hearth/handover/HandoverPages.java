package org.hearth.handover;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.enrolment.Enrolments;
import org.hearth.enrolment.SamePractitioner;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A manager hands a parent to another practitioner, or has somebody stand in. */
@Controller
@For(Role.TEAM_MANAGER)
class HandoverPages {
    private static final String OTHER =
            "This colleague works or has worked with somebody else in the family. Choose another";

    private final Workings workings;
    private final Enrolments enrolments;

    HandoverPages(Workings workings, Enrolments enrolments) {
        this.workings = workings;
        this.enrolments = enrolments;
    }

    @GetMapping("/files/{file}/team")
    ModelAndView show(Actor actor, @PathVariable CaseFileId file) {
        return page(actor, working(actor, file), Problems.none());
    }

    @PostMapping("/files/{file}/team/hand-over")
    ModelAndView handOver(
            Actor actor,
            @PathVariable CaseFileId file,
            @RequestParam(defaultValue = "") String next,
            RedirectAttributes then) {
        var working = working(actor, file);
        return change(
                actor,
                working,
                "next",
                next,
                "Handed over.",
                then,
                to -> enrolments.reallocate(actor, working.enrolment().id(), to));
    }

    @PostMapping("/files/{file}/team/cover")
    ModelAndView cover(
            Actor actor,
            @PathVariable CaseFileId file,
            @RequestParam(defaultValue = "") String cover,
            RedirectAttributes then) {
        var working = working(actor, file);
        return change(
                actor,
                working,
                "cover",
                cover,
                "They can open the files from now on.",
                then,
                to -> enrolments.cover(actor, working.enrolment().id(), to));
    }

    @PostMapping("/files/{file}/team/cover-ends")
    String endCover(Actor actor, @PathVariable CaseFileId file, RedirectAttributes then) {
        enrolments.endCover(actor, working(actor, file).enrolment().id());
        Notice.say(then, "Cover has ended. They can’t open the files any more.");
        return "redirect:/files/" + file + "/team";
    }

    private ModelAndView change(
            Actor actor,
            Working working,
            String field,
            String chosen,
            String done,
            RedirectAttributes then,
            Consumer<AccountId> act) {
        var problems = Problems.none();
        var to = chosen(actor, working, chosen);
        if (to.isEmpty()) {
            problems.add(field, "Choose a colleague from the list");
        } else {
            try {
                act.accept(to.get());
            } catch (SamePractitioner e) {
                problems.add(field, OTHER);
            }
        }
        if (!problems.isEmpty()) return page(actor, working, problems);
        Notice.say(then, done);
        return new ModelAndView("redirect:" + working.file() + "/team");
    }

    /** Only somebody whom the page offers. */
    private Optional<AccountId> chosen(Actor actor, Working working, String chosen) {
        return workings.free(actor, working).stream()
                .filter(choice -> choice.value().equals(chosen))
                .map(choice -> AccountId.of(choice.value()))
                .findFirst();
    }

    private Working working(Actor actor, CaseFileId file) {
        return workings.find(actor, file).filter(Working::isOpen).orElseThrow(NotHere::new);
    }

    private ModelAndView page(Actor actor, Working working, Problems problems) {
        var page = new ModelAndView(
                "handover/team",
                Map.of("working", working, "free", workings.free(actor, working), "problems", problems));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

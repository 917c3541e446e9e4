package org.hearth.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.enrolment.AllocationId;
import org.hearth.enrolment.CoversAlready;
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

/** A manager hands a parent to another practitioner, or has somebody stand in for some days. */
@Controller
@Touches(value = ItemKind.TEAM, deed = Deed.GRANT)
class HandoverPages {
    private static final String OTHER =
            "This colleague has to do, or had, with somebody else in the family. Choose another";

    private final Workings workings;
    private final Enrolments enrolments;
    private final Clock clock;

    HandoverPages(Workings workings, Enrolments enrolments, Clock clock) {
        this.workings = workings;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/team")
    ModelAndView show(Actor actor, @PathVariable CaseFileId file) {
        return page(actor, working(actor, file), CoverForm.on(today()), Problems.none());
    }

    @PostMapping("/files/{file}/team/hand-over")
    @AskAgain
    ModelAndView handOver(
            Actor actor,
            @PathVariable CaseFileId file,
            @RequestParam(defaultValue = "") String next,
            RedirectAttributes then) {
        var working = working(actor, file);
        var problems = Problems.none();
        chosen(actor, working, "next", next, problems)
                .ifPresent(to -> trying(
                        problems,
                        "next",
                        () -> enrolments.reallocate(actor, working.enrolment().id(), to)));
        return done(actor, working, CoverForm.on(today()), problems, "Handed over.", then);
    }

    @PostMapping("/files/{file}/team/cover")
    @AskAgain
    ModelAndView cover(Actor actor, @PathVariable CaseFileId file, CoverForm form, RedirectAttributes then) {
        var working = working(actor, file);
        var problems = Problems.none();
        var to = chosen(actor, working, "cover", form.cover(), problems);
        var days = form.read(problems, today());
        if (to.isPresent() && days.isPresent()) {
            trying(
                    problems,
                    "cover",
                    () -> enrolments.cover(
                            actor,
                            working.enrolment().id(),
                            to.get(),
                            days.get().from(),
                            days.get().until()));
        }
        return done(actor, working, form, problems, "Cover is arranged. It begins and ends by itself.", then);
    }

    @PostMapping("/files/{file}/team/cover/{cover}/end")
    String endCover(
            Actor actor, @PathVariable CaseFileId file, @PathVariable AllocationId cover, RedirectAttributes then) {
        var working = working(actor, file);
        if (working.team().stream().noneMatch(a -> a.id().equals(cover) && a.cover())) throw new NotHere();
        enrolments.endCover(actor, working.enrolment().id(), cover);
        Notice.say(then, "This cover has ended. It opens the files to nobody any more.");
        return "redirect:/files/" + file + "/team";
    }

    private static void trying(Problems problems, String field, Runnable act) {
        try {
            act.run();
        } catch (SamePractitioner e) {
            problems.add(field, OTHER);
        } catch (CoversAlready e) {
            problems.add(field, "This colleague stands in on some of these days already");
        }
    }

    private ModelAndView done(
            Actor actor, Working working, CoverForm form, Problems problems, String words, RedirectAttributes then) {
        if (!problems.isEmpty()) return page(actor, working, form, problems);
        Notice.say(then, words);
        return new ModelAndView("redirect:" + working.file() + "/team");
    }

    /** Only somebody whom the page offers. */
    private Optional<AccountId> chosen(Actor actor, Working working, String field, String chosen, Problems problems) {
        var found = workings.free(actor, working).stream()
                .filter(choice -> choice.value().equals(chosen))
                .map(choice -> AccountId.of(choice.value()))
                .findFirst();
        if (found.isEmpty()) problems.add(field, "Choose a colleague from the list");
        return found;
    }

    private Working working(Actor actor, CaseFileId file) {
        return workings.find(actor, file).filter(Working::isOpen).orElseThrow(NotHere::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private ModelAndView page(Actor actor, Working working, CoverForm form, Problems problems) {
        var page = new ModelAndView(
                "handover/team",
                Map.of("working", working, "free", workings.free(actor, working), "form", form, "problems", problems));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

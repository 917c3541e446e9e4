package org.hearth.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.enrolment.Enrolments;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A parent completes the programme or leaves it. */
@Controller
@Touches(value = ItemKind.TEAM, deed = Deed.WRITE)
class EndingPages {
    private final Workings workings;
    private final Enrolments enrolments;
    private final Clock clock;

    EndingPages(Workings workings, Enrolments enrolments, Clock clock) {
        this.workings = workings;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/ending")
    ModelAndView ask(Actor actor, @PathVariable CaseFileId file) {
        return page(working(actor, file), EndingForm.on(LocalDate.now(clock)), Problems.none());
    }

    @PostMapping("/files/{file}/ending")
    ModelAndView end(Actor actor, @PathVariable CaseFileId file, EndingForm form, RedirectAttributes then) {
        var working = working(actor, file);
        var problems = Problems.none();
        var ending = form.read(problems, working.enrolment(), LocalDate.now(clock));
        if (ending.isEmpty()) return page(working, form, problems);
        enrolments.end(
                actor, working.enrolment().id(), ending.get().on(), ending.get().why());
        Notice.say(then, "Saved. The files are closed to whoever worked with this parent.");
        return new ModelAndView("redirect:" + (actor.has(Role.TEAM_MANAGER) ? working.file() : "/families"));
    }

    private Working working(Actor actor, CaseFileId file) {
        return workings.find(actor, file).filter(Working::isOpen).orElseThrow(NotHere::new);
    }

    private static ModelAndView page(Working working, EndingForm form, Problems problems) {
        var page = new ModelAndView("handover/ending", Map.of("working", working, "form", form, "problems", problems));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

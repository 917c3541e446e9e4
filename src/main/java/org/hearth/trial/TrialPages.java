package org.hearth.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.site.Choice;
import org.hearth.site.DateBoxes;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A parent's arm in a trial, for the managers of the site. */
@Controller
@Touches(ItemKind.TRIAL)
class TrialPages {
    private final Trials trials;
    private final Clock clock;

    TrialPages(Trials trials, Clock clock) {
        this.trials = trials;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/trial")
    ModelAndView show(Actor actor, @PathVariable CaseFileId file) {
        var known = trials.of(actor, file);
        return page(actor, file, known, form(known, "", DateBoxes.empty()), Problems.none());
    }

    @PostMapping("/files/{file}/trial")
    @Touches(value = ItemKind.TRIAL, deed = Deed.WRITE)
    ModelAndView record(Actor actor, @PathVariable CaseFileId file, TrialForm form, RedirectAttributes next) {
        var problems = Problems.none();
        var day = form.read(problems, trials.arms(actor), LocalDate.now(clock));
        if (day.isPresent() && !trials.record(actor, file, form.version(), form.arm(), day.get()))
            problems.add("arm", "Somebody else wrote this down meanwhile: look at what they wrote, then save again");
        if (problems.isEmpty()) {
            Notice.say(next, "Saved.");
            return new ModelAndView("redirect:/files/" + file + "/trial");
        }
        var known = trials.of(actor, file);
        return page(actor, file, known, form(known, form.arm(), form.on()), problems);
    }

    private static TrialForm form(List<Randomised> known, String arm, DateBoxes on) {
        return new TrialForm(known.isEmpty() ? 1 : known.getFirst().version() + 1, arm, on);
    }

    private ModelAndView page(Actor actor, CaseFileId file, List<Randomised> known, TrialForm form, Problems problems) {
        return new ModelAndView(
                "trial/show",
                Map.of(
                        "file", file,
                        "parent", trials.parent(actor, file).name(),
                        "known", known,
                        "form", form,
                        "arms", Choice.each(trials.arms(actor), arm -> arm, Trials::words),
                        "problems", problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

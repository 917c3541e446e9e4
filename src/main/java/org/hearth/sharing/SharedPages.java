package org.hearth.sharing;

import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Lies;
import org.hearth.door.Touches;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One shared fact with what became of it; saying that it was read, correcting it, withdrawing it. */
@Controller
@For({Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR})
@Touches(ItemKind.SHARING)
class SharedPages {
    private static final String MEANWHILE =
            "Somebody changed it while you were writing. What it says now is above; yours is below";

    private final Sharings sharings;

    SharedPages(Sharings sharings) {
        this.sharings = sharings;
    }

    @GetMapping("/shared/{id}")
    ModelAndView show(Actor actor, @PathVariable SharedId id) {
        return new ModelAndView("sharing/show", Map.of("story", sharings.story(actor, id)));
    }

    @PostMapping("/shared/{id}/seen")
    @Touches(value = ItemKind.SHARING, deed = Deed.WRITE)
    ModelAndView seen(Actor actor, @PathVariable SharedId id, RedirectAttributes next) {
        sharings.seen(actor, id);
        Notice.say(next, "Noted that you have read it.");
        return new ModelAndView("redirect:/shared/" + id);
    }

    @GetMapping("/shared/{id}/correct")
    @Touches(value = ItemKind.SHARING, deed = Deed.WRITE)
    @For(Role.PRACTITIONER)
    ModelAndView correct(Actor actor, @PathVariable SharedId id) {
        var story = changeable(actor, id);
        return page("sharing/correct", story, ShareForm.of(story.now()), Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/shared/{id}/correct")
    @Touches(value = ItemKind.SHARING, deed = Deed.WRITE)
    @For(Role.PRACTITIONER)
    ModelAndView correct(
            Actor actor,
            @PathVariable SharedId id,
            @RequestParam int version,
            ShareForm form,
            RedirectAttributes next) {
        var story = changeable(actor, id);
        var problems = Problems.none();
        var telling = form.correcting(story.now().telling(), problems);
        if (telling.isEmpty()) return page("sharing/correct", story, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        if (!sharings.correct(actor, id, version, telling.get(), form.because())) {
            problems.add("words", MEANWHILE);
            return page("sharing/correct", sharings.story(actor, id), form, problems, HttpStatus.CONFLICT);
        }
        Notice.say(next, "Corrected. What it said before is kept below.");
        return new ModelAndView("redirect:/shared/" + id);
    }

    @GetMapping("/shared/{id}/withdraw")
    @Touches(value = ItemKind.SHARING, deed = Deed.WRITE)
    @For(Role.PRACTITIONER)
    ModelAndView withdraw(Actor actor, @PathVariable SharedId id) {
        var story = changeable(actor, id);
        return page("sharing/withdraw", story, ShareForm.of(story.now()), Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/shared/{id}/withdraw")
    @Touches(value = ItemKind.SHARING, deed = Deed.WRITE)
    @For(Role.PRACTITIONER)
    ModelAndView withdraw(
            Actor actor,
            @PathVariable SharedId id,
            @RequestParam int version,
            ShareForm form,
            RedirectAttributes next) {
        var story = changeable(actor, id);
        var problems = Problems.none();
        form.checkBecause(problems, "Say in a few words why it is withdrawn");
        if (!problems.isEmpty())
            return page("sharing/withdraw", story, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        if (!sharings.withdraw(actor, id, version, form.because())) {
            problems.add("because", MEANWHILE);
            return page("sharing/withdraw", sharings.story(actor, id), form, problems, HttpStatus.CONFLICT);
        }
        Notice.say(next, "Withdrawn. What it said is kept below.");
        return new ModelAndView("redirect:/shared/" + id);
    }

    private Story changeable(Actor actor, SharedId id) {
        var story = sharings.story(actor, id);
        if (!story.mayChange(actor)) throw new NotHere();
        return story;
    }

    private static ModelAndView page(
            String template, Story story, ShareForm form, Problems problems, HttpStatusCode status) {
        return new ModelAndView(template, Map.of("story", story, "form", form, "problems", problems), status);
    }

    @Bean
    static Lies sharedFactLies() {
        return new Lies(SharedId.class, "shared_fact");
    }
}

package org.hearth.library;

import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.instrument.BadDefinition;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A measure that Hearth does not know yet: brought in, completed, put into use. */
@Controller
@For(Role.ADMINISTRATOR)
class NewMeasurePages {
    private static final String CHANGED =
            "Somebody changed this draft while you had it open. Below is what you typed; save again if yours is right.";

    private final Instruments instruments;

    NewMeasurePages(Instruments instruments) {
        this.instruments = instruments;
    }

    @GetMapping("/measures/new")
    ModelAndView fresh(Actor actor, @RequestParam Optional<String> draft) {
        var found = draft.flatMap(code -> instruments.draft(actor, code));
        return found.map(some -> draft(some, Problems.none()))
                .orElseGet(() -> choose(actor, LoadForm.empty(), Problems.none()));
    }

    @PostMapping("/measures/new")
    ModelAndView bring(Actor actor, LoadForm form, RedirectAttributes next) {
        var problems = Problems.none();
        if (form.words().isEmpty()) problems.add("text", "Choose a file, or paste what is in it");
        if (problems.isEmpty()) {
            try {
                var brought = instruments.bring(actor, form.incoming(Optional.empty()));
                if (!brought.kept().equals("draft")) {
                    Notice.say(next, "These are the words of a measure that is here; they are loaded.");
                    return onlyThere("/measures/{code}", brought.instrument(), next);
                }
                Notice.say(next, "Kept as a draft. Complete it, then put it into use.");
                return onlyThere("/measures/new?draft={code}", brought.instrument(), next);
            } catch (BadDefinition bad) {
                problems.add("text", String.valueOf(bad.getMessage()));
            }
        }
        return LoadPages.again(choose(actor, form, problems));
    }

    @PostMapping("/measures/new/draft")
    ModelAndView change(
            Actor actor,
            @RequestParam String code,
            @RequestParam int version,
            @RequestParam String content,
            @RequestParam String then,
            RedirectAttributes next) {
        var typed = new Draft(code, content, version);
        var problems = Problems.none();
        if (then.equals("use")) {
            try {
                var instrument = instruments.use(actor, code, content);
                Notice.say(next, instrument.code() + " is in use.");
                return onlyThere("/measures/{code}", instrument.code(), next);
            } catch (BadDefinition bad) {
                problems.add("content", String.valueOf(bad.getMessage()));
                return LoadPages.again(draft(typed, problems));
            }
        }
        if (instruments.keep(actor, typed)) {
            Notice.say(next, "Kept.");
            return onlyThere("/measures/new?draft={code}", code, next);
        }
        problems.add("content", CHANGED);
        var now = instruments.draft(actor, code).map(Draft::version).orElse(version);
        return LoadPages.again(draft(new Draft(code, content, now), problems));
    }

    /** A code is what somebody typed: it goes into an address as a value and never as part of the pattern. */
    private static ModelAndView onlyThere(String pattern, String code, RedirectAttributes next) {
        next.addAttribute("code", code);
        return new ModelAndView("redirect:" + pattern);
    }

    private ModelAndView choose(Actor actor, LoadForm form, Problems problems) {
        return new ModelAndView(
                "library/choose", Map.of("form", form, "drafts", instruments.drafts(actor), "problems", problems));
    }

    private static ModelAndView draft(Draft draft, Problems problems) {
        return new ModelAndView("library/draft", Map.of("draft", draft, "problems", problems));
    }
}

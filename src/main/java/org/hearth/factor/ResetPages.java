package org.hearth.factor;

import java.util.Map;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.Role;
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

/** Where a colleague who lost telephone and recovery codes is helped, by two others. */
@Controller
@For({Role.ADMINISTRATOR, Role.TEAM_MANAGER})
class ResetPages {
    private final Resets resets;

    ResetPages(Resets resets) {
        this.resets = resets;
    }

    @GetMapping("/resets")
    ModelAndView all(Actor actor) {
        return all(actor, "", Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/resets")
    @AskAgain
    ModelAndView ask(Actor actor, @RequestParam(defaultValue = "") String signInName, RedirectAttributes next) {
        if (resets.ask(actor, signInName.strip())) {
            Notice.say(
                    next,
                    "Asked. Now somebody else who administers accounts, or another manager, confirms it here within a"
                            + " day.");
            return new ModelAndView("redirect:/resets");
        }
        var problems = new Problems();
        problems.add("signInName", "No colleague other than you signs in with this name");
        return all(actor, signInName, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/resets/{id}")
    @AskAgain
    ModelAndView confirm(Actor actor, @PathVariable AccountId id, RedirectAttributes next) {
        resets.confirm(actor, id);
        Notice.say(next, "Done. They sign in with their password and set up a passkey or a telephone anew.");
        return new ModelAndView("redirect:/resets");
    }

    private ModelAndView all(Actor actor, String typed, Problems problems, HttpStatus status) {
        return new ModelAndView(
                "factor/resets",
                Map.of("waiting", resets.waiting(actor), "typed", typed, "problems", problems),
                status);
    }
}

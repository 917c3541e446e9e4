package org.hearth.factor;

import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where colleagues change the telephone their codes come from, and make new recovery codes. */
@Controller
@AskAgain
@For({Role.INTAKE, Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR, Role.EVALUATOR, Role.ADMINISTRATOR})
class CodePages {
    private final Factors factors;

    CodePages(Factors factors) {
        this.factors = factors;
    }

    @GetMapping("/account/codes")
    ModelAndView show(Actor actor) {
        return show(actor, Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/account/codes")
    ModelAndView begin(Actor actor, CodeForm form) {
        var codes = factors.begin(actor, actor.account(), form.code());
        if (codes.isPresent()) {
            return new ModelAndView("factor/fresh-codes", Map.of("codes", codes.get()));
        }
        var problems = new Problems();
        problems.add("code", "This code is not right. Wait for the next one and type that");
        return show(actor, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/account/codes/recovery")
    ModelAndView recover(Actor actor) {
        return new ModelAndView("factor/fresh-codes", Map.of("codes", factors.freshCodes(actor, actor.account())));
    }

    private ModelAndView show(Actor actor, Problems problems, HttpStatus status) {
        return new ModelAndView(
                "factor/own",
                Map.of(
                        "problems", problems,
                        "secret", factors.waiting(actor, actor.account()),
                        "has", factors.since(actor, actor.account()).isPresent()),
                status);
    }
}

package org.hearth.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.Entrance;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who is signed in shows once more that it is them. */
@Controller
@For({Role.INTAKE, Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR, Role.EVALUATOR, Role.ADMINISTRATOR})
class AgainPages {
    private final Entrance entrance;

    AgainPages(Entrance entrance) {
        this.entrance = entrance;
    }

    @GetMapping("/sign-in/again")
    ModelAndView ask(AgainForm form) {
        return ask(form, Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/sign-in/again")
    ModelAndView show(Actor actor, AgainForm form, HttpServletRequest request, HttpServletResponse response) {
        var problems = new Problems();
        switch (entrance.showAgain(actor, form.password(), request, response)) {
            case RIGHT -> {}
            case WRONG -> problems.add("password", "This is not your password. Try again");
            case TOO_SOON -> problems.add("password", "There were several tries. Wait a minute, then try again");
        }
        return problems.isEmpty()
                ? new ModelAndView("redirect:" + form.to())
                : ask(form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView ask(AgainForm form, Problems problems, HttpStatus status) {
        return new ModelAndView("signin/again", Map.of("form", form, "problems", problems), status);
    }
}

package org.hearth.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.Entrance;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.Problems;
import org.hearth.site.WayIn;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<WayIn> ways;

    AgainPages(Entrance entrance, ObjectProvider<WayIn> ways) {
        this.entrance = entrance;
        this.ways = ways;
    }

    @GetMapping("/sign-in/again")
    ModelAndView ask(Actor actor, AgainForm form) {
        return ask(actor, form, Problems.none(), HttpStatus.OK);
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
                : ask(actor, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView ask(Actor actor, AgainForm form, Problems problems, HttpStatus status) {
        var here = WayIn.all(ways, WayIn.Door.AGAIN, actor, form.to());
        return new ModelAndView("signin/again", Map.of("form", form, "problems", problems, "ways", here), status);
    }
}

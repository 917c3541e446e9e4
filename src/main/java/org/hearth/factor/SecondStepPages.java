package org.hearth.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.Anyone;
import org.hearth.access.Entrance;
import org.hearth.site.Problems;
import org.hearth.site.WayIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** After the password: a code, or, for an account that has nothing to show yet, setting up where codes come from. */
@Controller
@Anyone
class SecondStepPages {
    private final Factors factors;
    private final Resets resets;
    private final Entrance entrance;
    private final ObjectProvider<OtherFactor> others;
    private final ObjectProvider<WayIn> ways;

    SecondStepPages(
            Factors factors,
            Resets resets,
            Entrance entrance,
            ObjectProvider<OtherFactor> others,
            ObjectProvider<WayIn> ways) {
        this.others = others;
        this.ways = ways;
        this.factors = factors;
        this.resets = resets;
        this.entrance = entrance;
    }

    @GetMapping("/sign-in/second")
    ModelAndView ask(Actor actor) {
        return entrance.halfWay()
                .map(account -> ask(actor, account, Problems.none(), HttpStatus.OK))
                .orElseGet(SecondStepPages::firstStep);
    }

    @PostMapping("/sign-in/second")
    ModelAndView show(Actor actor, CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        var account = entrance.halfWay();
        if (account.isEmpty()) {
            return firstStep();
        }
        var tries = entrance.codes(account.get(), request);
        var problems = new Problems();
        if (tries.mustWait()) {
            problems.add("code", "There were several tries. Wait a minute, then try again");
        } else if (!factors.show(actor, account.get(), form.code())) {
            tries.failed();
            problems.add("code", "This code is not right, or it was used before. Wait for the next one");
        } else {
            tries.succeeded();
            return new ModelAndView("redirect:" + entrance.letIn(request, response));
        }
        return ask(actor, account.get(), problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/sign-in/second/app")
    ModelAndView begin(Actor actor, CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        var account = entrance.halfWay();
        if (account.isEmpty()) {
            return firstStep();
        }
        if (showsSomething(actor, account.get())) {
            return new ModelAndView("redirect:/sign-in/second");
        }
        var codes = factors.begin(actor, account.get(), form.code());
        if (codes.isPresent()) {
            return new ModelAndView(
                    "factor/first-codes", Map.of("codes", codes.get(), "next", entrance.letIn(request, response)));
        }
        var problems = new Problems();
        problems.add("code", "This code is not right. Wait for the next one and type that");
        return ask(actor, account.get(), problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Whether the account has anything to show besides the password: then whoever has the password alone sets up nothing. */
    private boolean showsSomething(Actor actor, AccountId account) {
        return factors.since(actor, account).isPresent() || others.stream().anyMatch(other -> other.has(account));
    }

    private ModelAndView ask(Actor actor, AccountId account, Problems problems, HttpStatus status) {
        return showsSomething(actor, account)
                ? new ModelAndView(
                        "factor/code",
                        Map.of(
                                "problems", problems,
                                "codes", factors.since(actor, account).isPresent(),
                                "ways", WayIn.all(ways, WayIn.Door.SECOND_STEP, actor, "")),
                        status)
                : new ModelAndView(
                        "factor/first-app",
                        Map.of(
                                "problems", problems,
                                "ways", WayIn.all(ways, WayIn.Door.FIRST_TIME, actor, ""),
                                "secret", factors.waiting(actor, account),
                                "told", resets.told(actor, account).orElse("")),
                        status);
    }

    private static ModelAndView firstStep() {
        return new ModelAndView("redirect:/sign-in");
    }
}

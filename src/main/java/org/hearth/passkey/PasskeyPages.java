package org.hearth.passkey;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where colleagues make passkeys and take them away. */
@Controller
@AskAgain
@For({Role.INTAKE, Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR, Role.EVALUATOR, Role.ADMINISTRATOR})
class PasskeyPages {
    private final Passkeys passkeys;

    PasskeyPages(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping("/account/passkeys")
    ModelAndView show(Actor actor) {
        return show(actor, new PasskeyForm("", ""), Problems.none(), HttpStatus.OK);
    }

    /** For the script of the page; what is wrong with the form is said by the form's own answer. */
    @PostMapping("/account/passkeys/asked")
    ResponseEntity<String> ask(Actor actor, PasskeyForm form, HttpSession session) {
        return form.check().isEmpty()
                ? json(passkeys.askToMake(actor, actor.account(), session.getId()))
                : ResponseEntity.unprocessableContent().build();
    }

    @PostMapping("/account/passkeys")
    ModelAndView make(Actor actor, PasskeyForm form, HttpSession session, RedirectAttributes next) {
        var problems = form.check();
        if (problems.isEmpty() && !passkeys.make(actor, actor.account(), session.getId(), form)) {
            problems.add("name", "That passkey could not be made. Try again, or use another device");
        }
        if (!problems.isEmpty()) {
            return show(actor, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Notice.say(
                next,
                passkeys.isEnough(actor, actor.account())
                        ? "Your passkey is ready. From now on it signs you in by itself."
                        : "Your passkey is ready. From now on it is the second step when you sign in.");
        return new ModelAndView("redirect:/account/passkeys");
    }

    @PostMapping("/account/passkeys/removed")
    ModelAndView remove(Actor actor, @RequestParam PasskeyId passkey, HttpSession session, RedirectAttributes next) {
        if (!passkeys.remove(actor, passkey, session.getId())) {
            var problems = new Problems();
            problems.add("passkeys", "This is your only way in. Make another passkey or set up codes first");
            return show(actor, new PasskeyForm("", ""), problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Notice.say(next, "That passkey opens nothing any more. Wherever else you were signed in, you are signed out.");
        return new ModelAndView("redirect:/account/passkeys");
    }

    private ModelAndView show(Actor actor, PasskeyForm form, Problems problems, HttpStatus status) {
        return new ModelAndView(
                "passkey/own",
                Map.of(
                        "own",
                        passkeys.own(actor),
                        "only",
                        passkeys.isOnlyWayIn(actor),
                        "enough",
                        passkeys.isEnough(actor, actor.account()),
                        "form",
                        form,
                        "problems",
                        problems),
                status);
    }

    static ResponseEntity<String> json(String words) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(words);
    }
}

package org.hearth.people;

import java.util.List;
import java.util.Map;
import org.hearth.access.AccountId;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.Anyone;
import org.hearth.access.Directory;
import org.hearth.access.Entrance;
import org.hearth.access.SignInNameTaken;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.site.WayIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in, and the links that work once: for the first administrator and for a new colleague. */
@Controller
@Anyone
class SignInPages {
    private static final List<String> REASONS = List.of("again", "wait", "kept", "late", "out");

    private final Accounts accounts;
    private final Gifts gifts;
    private final Entrance entrance;
    private final ObjectProvider<WayIn> ways;
    private final ObjectProvider<Directory> directory;

    SignInPages(
            Accounts accounts,
            Gifts gifts,
            Entrance entrance,
            ObjectProvider<WayIn> ways,
            ObjectProvider<Directory> directory) {
        this.ways = ways;
        this.accounts = accounts;
        this.gifts = gifts;
        this.entrance = entrance;
        this.directory = directory;
    }

    @GetMapping("/sign-in")
    ModelAndView signIn(Actor actor, @RequestParam Map<String, String> query) {
        if (!actor.roles().isEmpty()) {
            return new ModelAndView("redirect:/home");
        }
        var why = REASONS.stream().filter(query::containsKey).findFirst().orElse("");
        return new ModelAndView(
                "people/sign-in",
                Map.of(
                        "why", why,
                        "demonstration", entrance.passwordIsEnough(),
                        "directory", directory.stream().findFirst(),
                        "ways", WayIn.all(ways, WayIn.Door.SIGN_IN, actor, "")));
    }

    @GetMapping("/first")
    ModelAndView first(Actor actor, PasswordForm form) {
        var asked = accounts.invitation(actor, form.token());
        return asked.isPresent() && asked.get().account().isEmpty()
                ? choose("people/first", form, Problems.none(), HttpStatus.OK)
                : spent();
    }

    @PostMapping("/first")
    ModelAndView makeFirst(Actor actor, PasswordForm form, RedirectAttributes next) {
        var problems = new Problems();
        if (form.name().isEmpty()) {
            problems.add("name", "Your name is missing");
        }
        var asPerson = new PersonForm(form.name(), form.signInName(), List.of(), List.of(), "yes", "");
        asPerson.checkSignInName(problems);
        form.checkPassword(problems);
        if (!problems.isEmpty()) {
            return choose("people/first", form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return accounts.firstAdministrator(actor, form.token(), form.name(), form.signInName(), form.password())
                    ? ready(next)
                    : spent();
        } catch (SignInNameTaken taken) {
            problems.add("signInName", "Somebody else signs in with this name: choose another");
            return choose("people/first", form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/welcome")
    ModelAndView welcome(Actor actor, PasswordForm form) {
        return accounts.invitation(actor, form.token())
                        .flatMap(i -> i.account())
                        .isPresent()
                ? choose("people/welcome", form, Problems.none(), HttpStatus.OK)
                : spent();
    }

    @PostMapping("/welcome")
    ModelAndView choosePassword(Actor actor, PasswordForm form, RedirectAttributes next) {
        var account = accounts.invitation(actor, form.token()).flatMap(i -> i.account());
        var problems = new Problems();
        form.checkPassword(problems);
        if (account.isPresent() && !problems.isEmpty()) {
            return choose("people/welcome", form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return account.filter(id -> chosen(actor, form, id)).isPresent() ? ready(next) : spent();
    }

    private boolean chosen(Actor actor, PasswordForm form, AccountId id) {
        return gifts.choose(actor, form.token(), id, form.password());
    }

    private static ModelAndView choose(String template, PasswordForm form, Problems problems, HttpStatus status) {
        return new ModelAndView(template, Map.of("form", form, "problems", problems), status);
    }

    private static ModelAndView ready(RedirectAttributes next) {
        Notice.say(next, "Your password is set. Sign in with it now.");
        return new ModelAndView("redirect:/sign-in");
    }

    private static ModelAndView spent() {
        return new ModelAndView("people/spent", Map.of(), HttpStatus.NOT_FOUND);
    }
}

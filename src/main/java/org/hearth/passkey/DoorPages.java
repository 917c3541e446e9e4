package org.hearth.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.Anyone;
import org.hearth.access.Entrance;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.factor.Factors;
import org.hearth.site.FormPage;
import org.hearth.site.Notice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** A passkey at the doors: signing in, the first time after the password, and when somebody is asked whether it is still them. */
@Controller
@Anyone
class DoorPages {
    private static final String NOT_THIS_ONE =
            "That passkey does not open this. It may have been removed, or be somebody else's. Use another, or another way to sign in.";

    private final Passkeys passkeys;
    private final Factors factors;
    private final Entrance entrance;

    DoorPages(Passkeys passkeys, Factors factors, Entrance entrance) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.entrance = entrance;
    }

    @PostMapping("/sign-in/passkey/asked")
    ResponseEntity<String> ask(Actor actor, HttpSession session) {
        return PasskeyPages.json(passkeys.askToShow(actor, session.getId()));
    }

    @PostMapping("/sign-in/passkey")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var account = passkeys.showAtTheDoor(
                actor, request.getSession().getId(), new PasskeyForm("", credential).credential(), entrance.halfWay());
        if (account.isPresent()) {
            return "redirect:" + entrance.letInByPasskey(account.get(), request, response);
        }
        Notice.say(next, NOT_THIS_ONE);
        return "redirect:/sign-in";
    }

    @PostMapping("/sign-in/first-passkey/asked")
    ResponseEntity<String> askForTheFirst(Actor actor, PasskeyForm form, HttpSession session) {
        var account = firstTime(actor).orElseThrow(NotHere::new);
        return form.check().isEmpty()
                ? PasskeyPages.json(passkeys.askToMake(actor, account, session.getId()))
                : ResponseEntity.unprocessableContent().build();
    }

    /** The first thing to show besides the password. Whoever has one already shows that, and makes no other here. */
    @PostMapping("/sign-in/first-passkey")
    String makeTheFirst(
            Actor actor,
            PasskeyForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var account = firstTime(actor);
        if (account.isEmpty()) {
            return "redirect:/sign-in/second";
        }
        if (form.check().isEmpty()
                && passkeys.make(actor, account.get(), request.getSession().getId(), form)) {
            Notice.say(next, "Your passkey is ready. Make a second one on another device, in case you lose this one.");
            entrance.letInByPasskey(account.get(), request, response);
            return "redirect:/account/passkeys";
        }
        Notice.say(next, "That passkey could not be made. Give it a name and try again, or use a code app.");
        return "redirect:/sign-in/second";
    }

    private Optional<AccountId> firstTime(Actor visitor) {
        return entrance.halfWay()
                .filter(account -> !passkeys.has(visitor, account)
                        && factors.since(visitor, account).isEmpty());
    }

    @PostMapping("/sign-in/again/passkey")
    @For({
        Role.INTAKE,
        Role.PRACTITIONER,
        Role.TEAM_MANAGER,
        Role.SAFEGUARDING_ADVISOR,
        Role.EVALUATOR,
        Role.ADMINISTRATOR
    })
    String again(
            Actor actor,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/home") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var back = FormPage.isOurs(to) && !to.contains("{") ? to : "/home";
        var whose = passkeys.show(actor, request.getSession().getId(), new PasskeyForm("", credential).credential());
        if (whose.filter(actor.account()::equals).isPresent()) {
            entrance.passkeyShownAgain(request, response);
            return "redirect:" + back;
        }
        Notice.say(next, NOT_THIS_ONE);
        return "redirect:/sign-in/again?to=" + UriUtils.encode(back, StandardCharsets.UTF_8);
    }
}

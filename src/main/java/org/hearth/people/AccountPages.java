package org.hearth.people;

import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.site.AccountSection;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A colleague's own account. */
@Controller
@For({Role.INTAKE, Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR, Role.EVALUATOR, Role.ADMINISTRATOR})
class AccountPages {
    private final Accounts accounts;
    private final List<AccountSection> sections;

    AccountPages(Accounts accounts, ObjectProvider<AccountSection> sections) {
        this.accounts = accounts;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(AccountSection::order))
                .toList();
    }

    @GetMapping("/account")
    ModelAndView show(Actor actor) {
        return show(actor, Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/account")
    ModelAndView change(Actor actor, PasswordForm form, HttpSession session, RedirectAttributes next) {
        var problems = new Problems();
        form.checkPassword(problems);
        if (problems.isEmpty()
                && !accounts.changePassword(actor, form.oldPassword(), form.password(), session.getId())) {
            problems.add("oldPassword", "This is not your password now");
        }
        if (!problems.isEmpty()) {
            return show(actor, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Notice.say(next, "Your password is changed. Wherever else you were signed in, you are signed out.");
        return new ModelAndView("redirect:/account");
    }

    private ModelAndView show(Actor actor, Problems problems, HttpStatus status) {
        var account = accounts.find(actor, actor.account()).orElseThrow(NotHere::new);
        var shown = sections.stream().map(section -> section.of(actor)).toList();
        return new ModelAndView(
                "people/account", Map.of("account", account, "problems", problems, "sections", shown), status);
    }
}

package org.hearth.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Account;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.Directory;
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
    private final Accounts accounts;
    private final ObjectProvider<WayIn> ways;
    private final ObjectProvider<Directory> directory;

    AgainPages(Entrance entrance, Accounts accounts, ObjectProvider<WayIn> ways, ObjectProvider<Directory> directory) {
        this.entrance = entrance;
        this.accounts = accounts;
        this.ways = ways;
        this.directory = directory;
    }

    @GetMapping(IdleLock.AGAIN)
    ModelAndView ask(Actor actor, AgainForm form, HttpServletRequest request) {
        return ask(actor, form, request, Problems.none(), HttpStatus.OK);
    }

    @PostMapping(IdleLock.AGAIN)
    ModelAndView show(Actor actor, AgainForm form, HttpServletRequest request, HttpServletResponse response) {
        var problems = new Problems();
        switch (entrance.showAgain(actor, form.password(), request, response)) {
            case RIGHT -> {}
            case WRONG -> problems.add("password", "This is not your password. Try again");
            case TOO_SOON -> problems.add("password", "There were several tries. Wait a minute, then try again");
        }
        return problems.isEmpty()
                ? new ModelAndView("redirect:" + form.to())
                : ask(actor, form, request, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView ask(
            Actor actor, AgainForm form, HttpServletRequest request, Problems problems, HttpStatus status) {
        return new ModelAndView(
                "signin/again",
                Map.of(
                        "form",
                        form,
                        "problems",
                        problems,
                        "locked",
                        IdleLock.isLocked(request),
                        "ways",
                        WayIn.all(ways, WayIn.Door.AGAIN, actor, form.to()),
                        "directory",
                        directory(actor)),
                status);
    }

    /** The directory, for somebody whom it keeps: they have no password here. */
    private Optional<Directory> directory(Actor actor) {
        return accounts.find(actor, actor.account())
                .filter(Account::keptByDirectory)
                .flatMap(account -> directory.stream().findFirst());
    }
}

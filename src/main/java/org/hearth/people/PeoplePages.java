package org.hearth.people;

import java.util.Map;
import java.util.Set;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.access.SignInNameTaken;
import org.hearth.site.NavigationItem;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.team.SiteCode;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where administrators add colleagues, say what they do and where, and let them go. */
@Controller
@For(Role.ADMINISTRATOR)
class PeoplePages {
    private static final String CONFIRM =
            "Some of it opens files, or gives roles: somebody else who administers accounts, or a manager, confirms that"
                    + " within a day.";
    private static final String FIRST_LINK =
            "They never had a password, and files are open to them already. So somebody else who administers accounts, or"
                    + " a manager, first confirms within a day that they work here. Then make the link.";
    private static final String TAKEN = "Somebody else signs in with this name: choose another";

    private final People people;

    PeoplePages(People people) {
        this.people = people;
    }

    @GetMapping("/people")
    ModelAndView all(Actor actor) {
        return new ModelAndView("people/all", Map.of("people", people.all(actor)));
    }

    @GetMapping("/people/new")
    ModelAndView fresh(Actor actor) {
        return fresh(actor, PersonForm.empty(), Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/people/new")
    @AskAgain
    ModelAndView add(Actor actor, PersonForm form, RedirectAttributes next) {
        var problems = form.checkNew();
        if (problems.isEmpty()) {
            try {
                var added = people.add(actor, form.name(), form.signInName(), form.chosenRoles(), sites(actor, form));
                Notice.say(
                        next,
                        form.name() + " is added. "
                                + (added.waits() ? CONFIRM : "Make a link for them to choose a password."));
                return new ModelAndView("redirect:/people/" + added.id());
            } catch (SignInNameTaken taken) {
                problems.add("signInName", TAKEN);
            }
        }
        return fresh(actor, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Set<SiteCode> sites(Actor actor, PersonForm form) {
        return form.chosenSites(people.sites(actor));
    }

    private ModelAndView fresh(Actor actor, PersonForm form, Problems problems, HttpStatus status) {
        var sites = PersonForm.siteChoices(people.sites(actor));
        return new ModelAndView("people/fresh", Map.of("form", form, "problems", problems, "sites", sites), status);
    }

    @GetMapping("/people/{id}")
    ModelAndView show(Actor actor, @PathVariable AccountId id) {
        var person = people.find(actor, id);
        var form = PersonForm.of(person, people.waiting(actor, person), people.sites(actor));
        return show(actor, person, form, Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/people/{id}")
    @AskAgain
    ModelAndView change(Actor actor, @PathVariable AccountId id, PersonForm form, RedirectAttributes next) {
        var problems = form.checkChange(actor, people.find(actor, id), sites(actor, form));
        if (problems.isEmpty()) {
            var changed =
                    people.change(actor, id, form.version(), form.chosenRoles(), sites(actor, form), form.stays());
            if (changed.isPresent()) {
                Notice.say(next, "Saved." + followedBy(changed.get()));
                return new ModelAndView("redirect:/people/" + id);
            }
            problems.add(
                    "roles",
                    "Somebody changed this account meanwhile. What is stored now is above; save again to replace it");
        }
        var stored = people.find(actor, id);
        return show(actor, stored, form.at(stored), problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String followedBy(Changed changed) {
        if (changed.waits()) return " " + CONFIRM;
        return changed.takenBack() ? " What waited to be confirmed for them before is taken back." : "";
    }

    @PostMapping("/people/{id}/name")
    @AskAgain
    ModelAndView name(Actor actor, @PathVariable AccountId id, PersonForm form, RedirectAttributes next) {
        var problems = new Problems();
        form.checkSignInName(problems);
        if (problems.isEmpty()) {
            try {
                people.nameForSignIn(actor, id, form.signInName());
                Notice.say(next, "Saved. Now make a link for them to choose a password.");
                return new ModelAndView("redirect:/people/" + id);
            } catch (SignInNameTaken taken) {
                problems.add("signInName", TAKEN);
            }
        }
        var person = people.find(actor, id);
        var shown = PersonForm.of(person);
        var typed = new PersonForm(
                shown.name(), form.signInName(), shown.roles(), shown.sites(), shown.active(), shown.version());
        return show(actor, person, typed, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/people/{id}/link")
    @AskAgain
    ModelAndView link(Actor actor, @PathVariable AccountId id, RedirectAttributes next) {
        var token = people.invite(actor, id);
        if (token.isEmpty()) {
            Notice.say(next, FIRST_LINK);
            return new ModelAndView("redirect:/people/" + id);
        }
        var person = people.find(actor, id);
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/welcome")
                .queryParam("token", token.get())
                .toUriString();
        return new ModelAndView("people/link", Map.of("person", person, "link", link));
    }

    @PostMapping("/people/{id}/keep-here")
    @AskAgain
    ModelAndView keepHere(Actor actor, @PathVariable AccountId id, RedirectAttributes next) {
        people.keepHere(actor, id);
        Notice.say(next, "Hearth keeps this account now. Make a link for them to choose a password.");
        return new ModelAndView("redirect:/people/" + id);
    }

    private ModelAndView show(Actor actor, Person person, PersonForm form, Problems problems, HttpStatus status) {
        var sites = PersonForm.siteChoices(people.sites(actor));
        return new ModelAndView(
                "people/show",
                Map.of(
                        "person", person,
                        "waiting", people.waiting(actor, person),
                        "form", form,
                        "problems", problems,
                        "sites", sites,
                        "keptSites", person.account().keptByDirectory() && people.directoryKeepsSites(actor)),
                status);
    }

    @Bean
    static NavigationItem peoplePlace() {
        return new NavigationItem("People", "/people", Set.of(Role.ADMINISTRATOR), 90);
    }
}

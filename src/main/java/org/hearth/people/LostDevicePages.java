package org.hearth.people;

import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.team.Colleague;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A laptop or a telephone is lost: a manager or an administrator ends whatever was open on it, wherever its owner is. */
@Controller
@For({Role.TEAM_MANAGER, Role.ADMINISTRATOR})
class LostDevicePages {
    private final People people;

    LostDevicePages(People people) {
        this.people = people;
    }

    /** Whose device it is. */
    record Whose(@Nullable String colleague) {}

    @GetMapping("/lost-device")
    ModelAndView ask(Actor actor) {
        return ask(people.colleagues(actor), Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/lost-device")
    ModelAndView signOut(Actor actor, Whose form, RedirectAttributes next) {
        var colleagues = people.colleagues(actor);
        var chosen = colleagues.stream()
                .filter(colleague -> colleague.id().toString().equals(form.colleague()))
                .findFirst();
        if (chosen.isEmpty()) {
            var problems = new Problems();
            problems.add("colleague", "Choose whose device it is");
            return ask(colleagues, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        people.signOut(actor, chosen.get().id());
        Notice.say(next, chosen.get().name() + " is signed out everywhere.");
        return new ModelAndView("redirect:/lost-device");
    }

    private static ModelAndView ask(List<Colleague> colleagues, Problems problems, HttpStatus status) {
        var choices = Choice.each(colleagues, colleague -> colleague.id().toString(), Colleague::name);
        return new ModelAndView("people/lost-device", Map.of("colleagues", choices, "problems", problems), status);
    }
}

package org.hearth.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.team.Colleague;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a manager names who supervises whose work, sees it and ends it. */
@Controller
@For(Role.TEAM_MANAGER)
class SupervisionPages {
    private final Supervisions supervisions;
    private final Clock clock;

    SupervisionPages(Supervisions supervisions, Clock clock) {
        this.supervisions = supervisions;
        this.clock = clock;
    }

    @GetMapping("/supervision")
    ModelAndView all(Actor manager) {
        return new ModelAndView(
                "supervision/all",
                Map.of(
                        "practitioners", supervisions.practitioners(manager),
                        "supervisions", supervisions.all(manager),
                        "today", today()));
    }

    @GetMapping("/supervision/of/{practitioner}")
    ModelAndView ask(Actor manager, @PathVariable AccountId practitioner) {
        return page(manager, theirs(manager, practitioner), SupervisionForm.on(today()), Problems.none());
    }

    @PostMapping("/supervision/of/{practitioner}")
    ModelAndView name(
            Actor manager, @PathVariable AccountId practitioner, SupervisionForm form, RedirectAttributes next) {
        var whose = theirs(manager, practitioner);
        var problems = Problems.none();
        var by = choices(manager, practitioner).stream()
                .filter(choice -> choice.value().equals(form.supervisor()))
                .findFirst();
        if (by.isEmpty()) problems.add("supervisor", "Choose a colleague from the list");
        var days = form.read(problems, today());
        if (by.isPresent() && days.isPresent()) {
            try {
                supervisions.name(
                        manager,
                        practitioner,
                        AccountId.of(by.get().value()),
                        days.get().from(),
                        days.get().until());
                Notice.say(next, by.get().label() + " supervises " + whose.name() + "’s work.");
                return new ModelAndView("redirect:/supervision");
            } catch (AnotherSupervisor e) {
                problems.add("from", "Somebody supervises this work on some of these days already. End that first");
            }
        }
        return page(manager, whose, form, problems);
    }

    @PostMapping("/supervision/{id}/end")
    String end(Actor manager, @PathVariable SupervisionId id, RedirectAttributes next) {
        supervisions.end(manager, id);
        Notice.say(next, "It has ended. They can’t open the files any more.");
        return "redirect:/supervision";
    }

    private Colleague theirs(Actor manager, AccountId practitioner) {
        return supervisions.practitioners(manager).stream()
                .filter(p -> p.id().equals(practitioner))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private List<Choice> choices(Actor manager, AccountId practitioner) {
        return Choice.each(supervisions.mayBeNamed(manager, practitioner), c -> c.id().toString(), Colleague::name);
    }

    private ModelAndView page(Actor manager, Colleague whose, SupervisionForm form, Problems problems) {
        return new ModelAndView(
                "supervision/name",
                Map.of("whose", whose, "choices", choices(manager, whose.id()), "form", form, "problems", problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.hearth.framework;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.instrument.Instrument;
import org.hearth.library.Instruments;
import org.hearth.site.NavigationItem;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The map: which measures speak to which outcome in which framework, and where nothing does. */
@Controller
@For({Role.PRACTITIONER, Role.TEAM_MANAGER, Role.EVALUATOR, Role.ADMINISTRATOR})
class FrameworkPages {
    private static final int AFTER_REPORTS = 65;
    private static final int LONGEST = 2_000;

    private final Frameworks frameworks;
    private final Instruments instruments;

    FrameworkPages(Frameworks frameworks, Instruments instruments) {
        this.frameworks = frameworks;
        this.instruments = instruments;
    }

    @Bean
    static NavigationItem outcomesPlace() {
        return new NavigationItem("Outcomes", "/outcomes", Set.of(Role.EVALUATOR, Role.ADMINISTRATOR), AFTER_REPORTS);
    }

    @GetMapping("/outcomes")
    ModelAndView all(Actor actor) {
        return new ModelAndView("framework/all", Map.of("frameworks", frameworks.all(actor)));
    }

    @GetMapping("/outcomes/{framework}")
    ModelAndView show(Actor actor, @PathVariable("framework") String code) {
        var framework = frameworks.find(actor, code);
        var catalogue = instruments.catalogue(actor);
        UnaryOperator<String> named =
                measure -> catalogue.current(measure).map(Instrument::name).orElse(measure);
        return new ModelAndView(
                "framework/show",
                Map.of(
                        "framework",
                        framework,
                        "meanings",
                        frameworks.meanings(actor, framework),
                        "named",
                        named,
                        "elsewhere",
                        new Elsewhere(actor, frameworks, framework),
                        "administers",
                        actor.has(Role.ADMINISTRATOR)));
    }

    @GetMapping("/outcomes/{framework}/{outcome}")
    @For(Role.ADMINISTRATOR)
    ModelAndView meaning(Actor actor, @PathVariable("framework") String code, @PathVariable String outcome) {
        var framework = frameworks.find(actor, code);
        var aim = framework.aim(outcome).orElseThrow(NotHere::new);
        var meaning = frameworks.meanings(actor, framework).getOrDefault(outcome, Meaning.NONE);
        return meaning(framework, aim, meaning, Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/outcomes/{framework}/{outcome}")
    @For(Role.ADMINISTRATOR)
    ModelAndView mean(
            Actor actor,
            @PathVariable("framework") String code,
            @PathVariable String outcome,
            MeaningForm form,
            RedirectAttributes next) {
        var framework = frameworks.find(actor, code);
        var aim = framework.aim(outcome).orElseThrow(NotHere::new);
        var problems = Problems.none();
        if (form.words().length() > LONGEST) problems.add("words", "At most " + LONGEST + " characters");
        if (problems.isEmpty()) {
            if (frameworks.mean(actor, framework, aim, form.meaning())) {
                Notice.say(next, "Saved.");
                return new ModelAndView("redirect:/outcomes/" + framework.code());
            }
            var stored = frameworks.meanings(actor, framework).getOrDefault(outcome, Meaning.NONE);
            problems.add(
                    "words", "Somebody else wrote meanwhile: “" + stored.words() + "”. Save again if yours is right");
            return meaning(
                    framework,
                    aim,
                    new Meaning(form.words(), stored.version()),
                    problems,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return meaning(framework, aim, form.meaning(), problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView meaning(
            Framework framework, Aim aim, Meaning meaning, Problems problems, HttpStatus status) {
        return new ModelAndView(
                "framework/meaning",
                Map.of("framework", framework, "aim", aim, "meaning", meaning, "problems", problems),
                status);
    }
}

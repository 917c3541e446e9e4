package org.hearth.emergency;

import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Lies;
import org.hearth.door.Touches;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking at what somebody else opened in an emergency. */
@Controller
@For({Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR})
@Touches(ItemKind.SAFETY)
class ReviewPages {
    private final Emergencies emergencies;

    ReviewPages(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @GetMapping("/emergency/{id}")
    ModelAndView show(Actor actor, @PathVariable EmergencyId id) {
        return page(emergencies.find(actor, id), "", "", Problems.none());
    }

    @PostMapping("/emergency/{id}")
    @Touches(value = ItemKind.SAFETY, deed = Deed.WRITE)
    ModelAndView review(
            Actor actor,
            @PathVariable EmergencyId id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        var opened = emergencies.find(actor, id);
        var problems = Problems.none();
        var found = Emergency.Outcome.of(outcome);
        if (found.isEmpty()) problems.add("outcome", "Choose what you found");
        if (words.isBlank()) problems.add("words", "Say in a few words what you found");
        if (words.length() > EmergencyForm.LONGEST) problems.add("words", "Use 1,000 characters at most");
        if (!problems.isEmpty()) return page(opened, outcome, words, problems);
        emergencies.review(actor, id, found.orElseThrow(), words.strip());
        Notice.say(next, "Reviewed.");
        return new ModelAndView("redirect:/home");
    }

    private static ModelAndView page(Emergency opened, String outcome, String words, Problems problems) {
        return new ModelAndView(
                "emergency/review",
                Map.of("opened", opened, "outcome", outcome, "words", words, "problems", problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Bean
    static Lies emergencyOpeningLies() {
        return new Lies(EmergencyId.class, "emergency_opening");
    }
}

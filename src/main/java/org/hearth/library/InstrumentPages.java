package org.hearth.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.NavigationItem;
import org.hearth.site.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Which measures there are, and what is known of each. */
@Controller
@For({Role.PRACTITIONER, Role.TEAM_MANAGER, Role.EVALUATOR, Role.ADMINISTRATOR})
class InstrumentPages {
    private static final int BEFORE_IMPORT = 70;

    private final Instruments instruments;

    InstrumentPages(Instruments instruments) {
        this.instruments = instruments;
    }

    @Bean
    static NavigationItem measuresPlace() {
        return new NavigationItem("Measures", "/measures", Set.of(Role.EVALUATOR, Role.ADMINISTRATOR), BEFORE_IMPORT);
    }

    @GetMapping("/measures")
    ModelAndView all(Actor actor) {
        var bySubject = instruments.all(actor).stream()
                .collect(groupingBy(shown -> shown.instrument().subject(), LinkedHashMap::new, toList()));
        return new ModelAndView(
                "library/all", Map.of("subjects", bySubject, "administers", actor.has(Role.ADMINISTRATOR)));
    }

    @GetMapping("/measures/{code}")
    ModelAndView show(Actor actor, @PathVariable String code) {
        return page(actor, instruments.show(actor, code), Problems.none());
    }

    static ModelAndView page(Actor actor, Shown shown, Problems problems) {
        return new ModelAndView(
                "library/show",
                Map.of("shown", shown, "problems", problems, "administers", actor.has(Role.ADMINISTRATOR)));
    }
}

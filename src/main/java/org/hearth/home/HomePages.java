package org.hearth.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.Anyone;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.HomeSection;
import org.hearth.site.NavigationItem;
import org.hearth.site.Section;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first pages. A colleague's is made of what the features have to say to them today. */
@Controller
class HomePages {
    private final List<HomeSection> sections;
    private final Clock clock;

    HomePages(ObjectProvider<HomeSection> sections, Clock clock) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .toList();
        this.clock = clock;
    }

    @GetMapping("/")
    @Anyone
    String front(Actor actor) {
        return actor.roles().isEmpty() ? "home/front" : "redirect:/home";
    }

    @GetMapping("/home")
    @For({
        Role.INTAKE,
        Role.PRACTITIONER,
        Role.TEAM_MANAGER,
        Role.SAFEGUARDING_ADVISOR,
        Role.EVALUATOR,
        Role.ADMINISTRATOR
    })
    ModelAndView home(Actor actor) {
        var today = sections.stream()
                .map(section -> section.of(actor))
                .flatMap(Optional<Section>::stream)
                .toList();
        return new ModelAndView(
                "home/home",
                Map.of("greeting", greeting(LocalTime.now(clock)), "today", LocalDate.now(clock), "sections", today));
    }

    static String greeting(LocalTime now) {
        return now.isBefore(LocalTime.NOON)
                ? "Good morning"
                : now.isBefore(LocalTime.of(18, 0)) ? "Good afternoon" : "Good evening";
    }

    @Bean
    static NavigationItem homePlace() {
        return new NavigationItem("Home", "/home", Set.of(Role.values()), 0);
    }
}

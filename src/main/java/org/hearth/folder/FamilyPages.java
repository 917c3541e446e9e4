package org.hearth.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.Choice;
import org.hearth.site.NavigationItem;
import org.hearth.site.Portion;
import org.hearth.team.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The people somebody works with. */
@Controller
@For({Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR})
class FamilyPages {
    private static final int SHOWN = 50;

    private final Folders folders;
    private final Teams teams;

    FamilyPages(Folders folders, Teams teams) {
        this.folders = folders;
        this.teams = teams;
    }

    @Bean
    static NavigationItem familiesItem() {
        var roles = Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR);
        return new NavigationItem("Families", "/families", roles, 20);
    }

    @GetMapping("/families")
    ModelAndView families(Actor actor, Wanted wanted, @RequestParam(defaultValue = "1") String page) {
        var worksWithParents = actor.has(Role.PRACTITIONER) || actor.has(Role.TEAM_MANAGER);
        if (!worksWithParents) {
            var supervised = folders.list(actor, Wanted.everybodyNow());
            return new ModelAndView(
                    "folder/safety-files", Map.of("files", folders.safety(actor), "supervised", supervised));
        }
        var people = folders.list(actor, wanted);
        var portion = Portion.of(page, SHOWN, people.size());
        var view = new ListView(people, portion, wanted, sites(actor), practitioners(actor));
        return new ModelAndView("folder/families", Map.of("view", view));
    }

    private List<Choice> sites(Actor actor) {
        if (!PeopleList.managing(actor)) return List.of();
        var mine = teams.sitesOf(actor);
        var sites = teams.sites(actor).stream()
                .filter(site -> mine.contains(site.code()))
                .toList();
        return Choice.each(sites, site -> site.code().value(), site -> site.name());
    }

    private List<Choice> practitioners(Actor actor) {
        if (!PeopleList.managing(actor)) return List.of();
        var all = new ArrayList<Choice>();
        for (var site : teams.sitesOf(actor)) {
            for (var one : teams.practitioners(actor, site))
                all.add(Choice.of(one.id().toString(), one.name()));
        }
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}

package org.hearth.find;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.NavigationItem;
import org.hearth.site.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Finding people. What is looked for is posted and kept, sealed, under an id; the page of what was found has the id alone
 * in its address, so that it can be gone back to and looked at again.
 */
@Controller
@For({Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR, Role.INTAKE})
class FindPages {
    private final Searches searches;

    FindPages(Searches searches) {
        this.searches = searches;
    }

    @Bean
    static NavigationItem findItem() {
        var roles = Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR, Role.INTAKE);
        return NavigationItem.onTop("Find", "/find", roles);
    }

    @GetMapping("/find")
    ModelAndView find(Actor actor, @RequestParam(required = false) Optional<SearchId> search) {
        var asked = search.flatMap(id -> searches.asked(actor, id));
        return page(
                actor,
                asked.map(FindForm::of).orElseGet(FindForm::empty),
                asked.map(a -> searches.people(actor, a)),
                Problems.none(),
                HttpStatus.OK);
    }

    @PostMapping("/find")
    ModelAndView look(Actor actor, FindForm form) {
        var problems = Problems.none();
        return form.person(problems)
                .map(asked -> new ModelAndView("redirect:/find?search=" + searches.begin(actor, asked)))
                .orElseGet(() -> page(actor, form, Optional.empty(), problems, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static ModelAndView page(
            Actor actor, FindForm form, Optional<FoundPeople> found, Problems problems, HttpStatusCode status) {
        var model = new HashMap<String, Object>(Map.of("form", form, "problems", problems, "found", found));
        model.put("notes", actor.has(Role.PRACTITIONER) || actor.has(Role.TEAM_MANAGER));
        return new ModelAndView("find/people", model, status);
    }
}

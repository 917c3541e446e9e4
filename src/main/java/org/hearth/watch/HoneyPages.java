package org.hearth.watch;

import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.team.SiteCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that nobody works with, for those who are told of looking and for nobody else; asked again who they are. */
@Controller
@For(Role.SAFEGUARDING_ADVISOR)
class HoneyPages {
    private final HoneyKeeping keeping;

    HoneyPages(HoneyKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/looking/records")
    @AskAgain
    ModelAndView all(Actor advisor) {
        return page(advisor, Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/looking/records")
    @AskAgain
    ModelAndView invent(Actor advisor, @RequestParam(defaultValue = "") String site, RedirectAttributes next) {
        var chosen = choices(advisor).stream()
                .filter(choice -> choice.value().equals(site))
                .findFirst();
        if (chosen.isEmpty()) {
            var problems = Problems.none();
            problems.add("site", "Choose a site");
            return page(advisor, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        keeping.invent(advisor, new SiteCode(site));
        Notice.say(next, "It stands among those who have left.");
        return new ModelAndView("redirect:/looking/records");
    }

    @PostMapping("/looking/records/{id}/retire")
    @AskAgain
    String retire(Actor advisor, @PathVariable HoneyId id, RedirectAttributes next) {
        keeping.retire(advisor, id);
        Notice.say(next, "It is in no list any more.");
        return "redirect:/looking/records";
    }

    private List<Choice> choices(Actor advisor) {
        return Choice.each(keeping.sites(advisor), site -> site.code().value(), site -> site.name());
    }

    private ModelAndView page(Actor advisor, Problems problems, HttpStatusCode status) {
        return new ModelAndView(
                "watch/records",
                Map.of("standing", keeping.standing(advisor), "sites", choices(advisor), "problems", problems),
                status);
    }
}

package org.hearth.signin;

import jakarta.servlet.http.HttpSession;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.site.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody ends what they have open elsewhere. */
@Controller
@For({Role.INTAKE, Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR, Role.EVALUATOR, Role.ADMINISTRATOR})
class PlacePages {
    private final Places places;

    PlacePages(Places places) {
        this.places = places;
    }

    @PostMapping("/account/places/end")
    ModelAndView end(Actor actor, @RequestParam String place, RedirectAttributes next) {
        places.end(actor, named(place));
        return done("You are signed out there.", next);
    }

    @PostMapping("/account/places/end-others")
    ModelAndView endOthers(Actor actor, HttpSession session, RedirectAttributes next) {
        places.endOthers(actor, session.getId());
        return done("You are signed out everywhere but here.", next);
    }

    private static PlaceId named(String place) {
        try {
            return PlaceId.of(place);
        } catch (IllegalArgumentException notAnId) {
            throw new NotHere();
        }
    }

    private static ModelAndView done(String words, RedirectAttributes next) {
        Notice.say(next, words);
        return new ModelAndView("redirect:/account");
    }
}

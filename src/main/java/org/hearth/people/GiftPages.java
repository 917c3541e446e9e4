package org.hearth.people;

import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a second person confirms roles that open files, and says that a password was chosen by whose it is. */
@Controller
@For({Role.ADMINISTRATOR, Role.TEAM_MANAGER})
class GiftPages {
    private final Gifts gifts;

    GiftPages(Gifts gifts) {
        this.gifts = gifts;
    }

    @GetMapping("/roles")
    ModelAndView all(Actor actor) {
        return new ModelAndView("people/roles", Map.of("gifts", gifts.waiting(actor), "links", gifts.used(actor)));
    }

    @PostMapping("/roles/{id}")
    @AskAgain
    String confirm(Actor actor, @PathVariable RoleGiftId id, RedirectAttributes next) {
        gifts.confirm(actor, id);
        Notice.say(next, "Confirmed. It holds from now on.");
        return "redirect:/roles";
    }

    @PostMapping("/roles/{id}/refuse")
    String refuse(Actor actor, @PathVariable RoleGiftId id, RedirectAttributes next) {
        gifts.refuse(actor, id);
        Notice.say(next, "Refused. Nothing has changed for them.");
        return "redirect:/roles";
    }

    @PostMapping("/roles/links/{id}")
    @AskAgain
    String seen(Actor actor, @PathVariable LinkMadeId id, RedirectAttributes next) {
        gifts.seen(actor, id);
        Notice.say(next, "Noted.");
        return "redirect:/roles";
    }
}

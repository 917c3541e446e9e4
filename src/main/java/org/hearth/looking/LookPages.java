package org.hearth.looking;

import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Who looked at a file. */
@Controller
@For({Role.PRACTITIONER, Role.TEAM_MANAGER})
@Touches(ItemKind.TEAM)
class LookPages {
    private final Looks looks;

    LookPages(Looks looks) {
        this.looks = looks;
    }

    @GetMapping("/files/{id}/looks")
    ModelAndView looks(Actor actor, @PathVariable CaseFileId id) {
        return new ModelAndView("looking/looks", Map.of("looked", looks.at(actor, id)));
    }
}

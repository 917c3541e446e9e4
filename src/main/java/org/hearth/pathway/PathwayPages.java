package org.hearth.pathway;

import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.Families;
import org.hearth.programme.Programmes;
import org.hearth.programme.Stream;
import org.hearth.site.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A parent’s plan, and whose modules a co-parent follows. */
@Controller
@Touches(ItemKind.PLAN)
class PathwayPages {
    private final Plans plans;
    private final Families families;
    private final Programmes programmes;

    PathwayPages(Plans plans, Families families, Programmes programmes) {
        this.plans = plans;
        this.families = families;
        this.programmes = programmes;
    }

    @GetMapping("/files/{id}/plan")
    ModelAndView plan(Actor actor, @PathVariable CaseFileId id) {
        var parent = families.parentOf(actor, id).orElseThrow(NotHere::new);
        var view = new PlanView(parent, plans.of(actor, id), programmes.current(actor));
        return new ModelAndView("pathway/plan", Map.of("view", view));
    }

    @PostMapping("/files/{id}/plan")
    @Touches(value = ItemKind.PLAN, deed = Deed.WRITE)
    String choose(Actor actor, @PathVariable CaseFileId id, @RequestParam String stream, RedirectAttributes next) {
        plans.choose(actor, id, "father".equals(stream) ? Stream.FATHER : Stream.MOTHER);
        Notice.say(next, "Saved. The plan follows the modules you chose.");
        return "redirect:/files/" + id + "/plan";
    }
}

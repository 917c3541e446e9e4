package org.hearth.emergency;

import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a parent's file in an emergency: one form, and the file. */
@Controller
@For({Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR})
class EmergencyPages {
    private static final String NOTHING =
            "Hearth can’t open this file for you. Ring a manager or a safeguarding advisor now. If the name or date may"
                    + " be wrong, check them and try once more.";

    private static final String A_LOOK_FIRST =
            "You have opened three files since yesterday that nobody has looked at yet. Ring a manager or a safeguarding"
                    + " advisor: once one of them has looked at those, you can open another";

    private final Emergencies emergencies;

    EmergencyPages(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @GetMapping("/emergency")
    @AskAgain
    ModelAndView ask(Actor actor) {
        return page(EmergencyForm.empty(), Problems.none());
    }

    @PostMapping("/emergency")
    @AskAgain
    ModelAndView open(Actor actor, EmergencyForm form) {
        var problems = Problems.none();
        var sought = form.read(problems);
        if (sought.isEmpty()) return page(form, problems);
        var file = emergencies.open(actor, sought.get());
        if (file.isPresent()) return new ModelAndView("redirect:/files/" + file.get());
        var why = emergencies.waitForALook(actor) ? A_LOOK_FIRST : NOTHING;
        problems.add(form.ref().isEmpty() ? "name" : "ref", why);
        return page(form, problems);
    }

    @PostMapping("/emergency/{id}/end")
    @Touches(value = ItemKind.SAFETY, deed = Deed.WRITE)
    String end(Actor actor, @PathVariable EmergencyId id, RedirectAttributes next) {
        emergencies.end(actor, id);
        Notice.say(next, "Ended. The files are closed again.");
        return "redirect:/home";
    }

    private static ModelAndView page(EmergencyForm form, Problems problems) {
        return new ModelAndView(
                "emergency/open",
                Map.of("form", form, "problems", problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

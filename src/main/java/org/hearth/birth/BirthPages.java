package org.hearth.birth;

import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.Person;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a birth. It is sent twice: once to see what changes, once to say that it is right. */
@Controller
@Touches(value = ItemKind.CHILD, deed = Deed.WRITE)
class BirthPages {
    private final Births births;

    BirthPages(Births births) {
        this.births = births;
    }

    @GetMapping("/files/{id}/birth")
    ModelAndView ask(Actor actor, @PathVariable CaseFileId id) {
        var baby = births.baby(actor, id);
        return new ModelAndView("birth/form", Map.of("view", view(baby, BirthForm.of(baby), Problems.none(), "")));
    }

    @PostMapping("/files/{id}/birth")
    ModelAndView told(Actor actor, @PathVariable CaseFileId id, BirthForm form, RedirectAttributes next) {
        var baby = births.baby(actor, id);
        var problems = Problems.none();
        var birth = form.read(problems, baby.expectedDateOfDelivery(), births.today(actor));
        if (birth.isEmpty()) return again(view(baby, form, problems, ""));
        if (!form.isConfirmed()) return preview(actor, baby, form, birth.get());
        if (!births.record(actor, id, form.seen(), birth.get())) return meanwhile(births.baby(actor, id), form);
        Notice.say(next, "Saved. The plans have been worked out from the day of birth.");
        return new ModelAndView("redirect:/files/" + id);
    }

    private ModelAndView preview(Actor actor, Person baby, BirthForm form, Birth birth) {
        var changes = births.changes(actor, baby, birth.born());
        var view = new BirthView(baby, form, Problems.none(), changes, "");
        return new ModelAndView("birth/check", Map.of("view", view, "facts", view.facts(birth)));
    }

    /** Both texts are shown, and nothing is overwritten until somebody has seen them. */
    private static ModelAndView meanwhile(Person baby, BirthForm form) {
        return again(view(baby, form, Problems.none(), BirthView.inWords(baby)));
    }

    private static ModelAndView again(BirthView view) {
        var page = new ModelAndView("birth/form", Map.of("view", view));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static BirthView view(Person baby, BirthForm form, Problems problems, String meanwhile) {
        return new BirthView(baby, form, problems, List.of(), meanwhile);
    }
}

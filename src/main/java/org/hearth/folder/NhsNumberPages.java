package org.hearth.folder;

import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.Families;
import org.hearth.family.NhsNumber;
import org.hearth.family.Person;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The NHS number of the parent or the child whose file this is. */
@Controller
@For({Role.PRACTITIONER, Role.TEAM_MANAGER})
@Touches(value = ItemKind.PEOPLE, deed = Deed.WRITE)
class NhsNumberPages {
    private final Folders folders;
    private final Families families;

    NhsNumberPages(Folders folders, Families families) {
        this.folders = folders;
        this.families = families;
    }

    @GetMapping("/files/{id}/nhs-number")
    ModelAndView ask(Actor actor, @PathVariable CaseFileId id) {
        var person = folders.person(actor, id);
        var known = families.nhsNumber(actor, person);
        return page(person, NhsNumberForm.of(person.version(), known), Problems.none(), "", HttpStatus.OK);
    }

    @PostMapping("/files/{id}/nhs-number")
    ModelAndView told(Actor actor, @PathVariable CaseFileId id, NhsNumberForm form, RedirectAttributes next) {
        var person = folders.person(actor, id);
        var problems = Problems.none();
        var number = form.read(problems);
        if (!problems.isEmpty()) return page(person, form, problems, "", HttpStatus.UNPROCESSABLE_CONTENT);
        var known = families.nhsNumber(actor, person);
        // The same sent twice is written down once.
        if (!known.equals(number) && !families.number(actor, person.id(), form.seen(), number))
            return page(person, form, problems, words(known), HttpStatus.UNPROCESSABLE_CONTENT);
        Notice.say(next, "Saved.");
        return new ModelAndView("redirect:/files/" + id);
    }

    private static String words(Optional<NhsNumber> known) {
        return known.map(NhsNumber::readable).orElse("Not known");
    }

    private static ModelAndView page(
            Person person, NhsNumberForm form, Problems problems, String meanwhile, HttpStatusCode status) {
        return new ModelAndView(
                "folder/nhs-number",
                Map.of(
                        "person", person,
                        "name", Named.child(person),
                        "form", form,
                        "problems", problems,
                        "meanwhile", meanwhile),
                status);
    }
}

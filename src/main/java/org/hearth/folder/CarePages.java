package org.hearth.folder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.CareStatus;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A child's new standing with children's social care; what held until then ends on its first day. */
@Controller
@Touches(value = ItemKind.CHILD, deed = Deed.WRITE)
class CarePages {
    private static final List<Choice> STATUSES =
            Choice.each(List.of(CareStatus.values()), CareStatus::code, Named::care);

    private final Folders folders;
    private final Families families;
    private final Clock clock;

    CarePages(Folders folders, Families families, Clock clock) {
        this.folders = folders;
        this.families = families;
        this.clock = clock;
    }

    @GetMapping("/files/{id}/care")
    ModelAndView ask(Actor actor, @PathVariable CaseFileId id) {
        return page(folders.child(actor, id), new CareForm(null, null), Problems.none());
    }

    @PostMapping("/files/{id}/care")
    ModelAndView told(Actor actor, @PathVariable CaseFileId id, CareForm form, RedirectAttributes next) {
        var child = folders.child(actor, id);
        var problems = Problems.none();
        var from = form.read(problems, LocalDate.now(clock));
        from.filter(day -> !isThereAlready(actor, child, form, day))
                .filter(day -> !families.beginCareStatus(
                        actor, child.id(), form.asStatus().orElseThrow(), day))
                .ifPresent(day -> problems.add("from", "The day it began must be after the day the last status began"));
        if (!problems.isEmpty()) return again(page(child, form, problems));
        Notice.say(next, "Saved.");
        return new ModelAndView("redirect:/files/" + id);
    }

    /** The same sent twice is recorded once. */
    private boolean isThereAlready(Actor actor, Person child, CareForm form, LocalDate from) {
        return families.careStatuses(actor, child.id()).stream()
                .anyMatch(spell -> spell.from().equals(from)
                        && spell.status() == form.asStatus().orElseThrow());
    }

    private static ModelAndView page(Person child, CareForm form, Problems problems) {
        return new ModelAndView(
                "folder/care",
                Map.of(
                        "file", "/files/" + child.caseFile(),
                        "name", Named.child(child),
                        "statuses", STATUSES,
                        "form", form,
                        "problems", problems));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

package org.hearth.conflict;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "I know this family": told by a colleague of themselves, from a list of what is open to them, without opening it. */
@Controller
@For({Role.INTAKE, Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR})
class KnowPages {
    private final Conflicts conflicts;
    private final List<KnowableFiles> lists;

    KnowPages(Conflicts conflicts, ObjectProvider<KnowableFiles> lists) {
        this.conflicts = conflicts;
        this.lists = lists.stream().toList();
    }

    @GetMapping("/know")
    ModelAndView which(Actor actor, @RequestParam(defaultValue = "") String file) {
        var choices = choices(actor);
        var problems = Problems.none();
        if (choices.stream().anyMatch(choice -> choice.value().equals(file))) {
            return new ModelAndView("redirect:/files/" + file + "/know");
        }
        return new ModelAndView("conflict/which", Map.of("choices", choices, "problems", problems));
    }

    private List<Choice> choices(Actor actor) {
        return lists.stream()
                .flatMap(list -> list.of(actor).stream())
                .sorted(Comparator.comparing(KnowableFiles.Named::name))
                .map(named -> Choice.of(named.file().toString(), named.name()))
                .toList();
    }

    @GetMapping("/files/{file}/know")
    @Touches(ItemKind.PEOPLE)
    ModelAndView ask(Actor actor, @PathVariable CaseFileId file) {
        conflicts.asked(actor, file);
        return page(file, KnowForm.empty(), Problems.none());
    }

    @PostMapping("/files/{file}/know")
    @Touches(ItemKind.PEOPLE)
    ModelAndView tell(Actor actor, @PathVariable CaseFileId file, KnowForm form, RedirectAttributes next) {
        conflicts.asked(actor, file);
        var problems = Problems.none();
        var relation = form.read(problems);
        if (relation.isEmpty()) return page(file, form, problems);
        var told = new NewConflict(file, actor.account(), relation.get(), form.words());
        conflicts.declare(actor, ConflictId.random(), told);
        Notice.say(next, "Thank you for telling us. This family’s files are closed to you from now on.");
        return new ModelAndView("redirect:/home");
    }

    private static ModelAndView page(CaseFileId file, KnowForm form, Problems problems) {
        return new ModelAndView(
                "conflict/know",
                Map.of("file", file, "form", form, "problems", problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

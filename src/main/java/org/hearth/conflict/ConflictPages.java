package org.hearth.conflict;

import java.util.List;
import java.util.Map;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.CaseFileId;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Lies;
import org.hearth.door.Touches;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.team.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which colleagues a family's files are closed to, told and ended by a manager or a safeguarding advisor. */
@Controller
@For({Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR})
@Touches(ItemKind.TASKS)
class ConflictPages {
    private final Conflicts conflicts;
    private final Teams teams;

    ConflictPages(Conflicts conflicts, Teams teams) {
        this.conflicts = conflicts;
        this.teams = teams;
    }

    @GetMapping("/files/{file}/conflicts")
    ModelAndView show(Actor actor, @PathVariable CaseFileId file) {
        return page(actor, file, "", KnowForm.empty(), Problems.none());
    }

    @PostMapping("/files/{file}/conflicts")
    @Touches(value = ItemKind.TASKS, deed = Deed.WRITE)
    ModelAndView tell(
            Actor actor,
            @PathVariable CaseFileId file,
            @RequestParam(defaultValue = "") String colleague,
            KnowForm form,
            RedirectAttributes next) {
        conflicts.asked(actor, file);
        var problems = Problems.none();
        var chosen = colleagues(actor).stream()
                .filter(choice -> choice.value().equals(colleague))
                .findFirst();
        if (chosen.isEmpty()) problems.add("colleague", "Choose a colleague from the list");
        var relation = form.read(problems);
        if (chosen.isEmpty() || relation.isEmpty()) return page(actor, file, colleague, form, problems);
        var told = new NewConflict(file, AccountId.of(colleague), relation.get(), form.words());
        conflicts.declare(actor, ConflictId.random(), told);
        Notice.say(next, "The family’s files are closed to " + chosen.get().label() + ".");
        return new ModelAndView("redirect:/files/" + file + "/conflicts");
    }

    @GetMapping("/conflicts/{id}/end")
    @Touches(value = ItemKind.TASKS, deed = Deed.WRITE)
    ModelAndView askWhyItEnds(Actor actor, @PathVariable ConflictId id) {
        return ending(conflicts.find(actor, id), "", Problems.none());
    }

    @PostMapping("/conflicts/{id}/end")
    @AskAgain
    @Touches(value = ItemKind.TASKS, deed = Deed.WRITE)
    ModelAndView end(
            Actor actor,
            @PathVariable ConflictId id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        var conflict = conflicts.find(actor, id);
        var problems = Problems.none();
        if (why.isBlank()) problems.add("why", "Say in a few words why it is no conflict any more");
        if (why.length() > KnowForm.LONGEST) problems.add("why", "Use 1,000 characters at most");
        if (!problems.isEmpty()) return ending(conflict, why, problems);
        conflicts.end(actor, id, why.strip());
        Notice.say(next, "Ended. They can open again what they work with.");
        return new ModelAndView("redirect:/files/" + conflict.caseFile() + "/conflicts");
    }

    private static ModelAndView ending(Conflict conflict, String why, Problems problems) {
        return new ModelAndView(
                "conflict/ending",
                Map.of("conflict", conflict, "why", why, "problems", problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Everybody who works here but the actor, who tells of themselves on the page for that. */
    private List<Choice> colleagues(Actor actor) {
        var others = teams.everybody(actor).stream()
                .filter(c -> !c.id().equals(actor.account()))
                .toList();
        return Choice.each(others, c -> c.id().toString(), c -> c.name());
    }

    private ModelAndView page(Actor actor, CaseFileId file, String colleague, KnowForm form, Problems problems) {
        var page = new ModelAndView(
                "conflict/list",
                Map.of(
                        "file", file,
                        "conflicts", conflicts.of(actor, file),
                        "colleagues", colleagues(actor),
                        "colleague", colleague,
                        "form", form,
                        "problems", problems));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @Bean
    static Lies conflictLies() {
        return new Lies(ConflictId.class, "conflict");
    }
}

package org.hearth.find;

import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.Person;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finding words in notes: of every file whose notes one may read, or of one. */
@Controller
@For({Role.PRACTITIONER, Role.TEAM_MANAGER})
class NotesPages {
    private final Searches searches;

    NotesPages(Searches searches) {
        this.searches = searches;
    }

    @GetMapping("/find/notes")
    ModelAndView find(
            Actor actor,
            @RequestParam(required = false) Optional<SearchId> search,
            @RequestParam(defaultValue = "0") int from) {
        var asked = search.flatMap(id -> searches.asked(actor, id));
        var goOn = search.map(id -> "/find/notes?search=" + id + "&from=").orElse("");
        var page = page(asked, asked.map(a -> searches.notes(actor, a, from)));
        page.addObject("goOn", goOn);
        return page;
    }

    @PostMapping("/find/notes")
    ModelAndView look(Actor actor, FindForm form) {
        return look(actor, form, "/find/notes").orElseGet(() -> again(form));
    }

    @GetMapping("/files/{file}/find")
    @Touches(ItemKind.NOTES)
    ModelAndView findIn(
            Actor actor, @PathVariable CaseFileId file, @RequestParam(required = false) Optional<SearchId> search) {
        var parent = searches.parent(actor, file);
        var asked = search.flatMap(id -> searches.asked(actor, id));
        return page(asked, asked.map(a -> searches.notesIn(actor, a, parent))).addObject("parent", Optional.of(parent));
    }

    @PostMapping("/files/{file}/find")
    @Touches(ItemKind.NOTES)
    ModelAndView lookIn(Actor actor, @PathVariable CaseFileId file, FindForm form) {
        var parent = searches.parent(actor, file);
        return look(actor, form, "/files/" + file + "/find")
                .orElseGet(() -> again(form).addObject("parent", Optional.of(parent)));
    }

    private Optional<ModelAndView> look(Actor actor, FindForm form, String page) {
        return form.inNotes(Problems.none())
                .map(asked -> new ModelAndView("redirect:" + page + "?search=" + searches.begin(actor, asked)));
    }

    private static ModelAndView page(Optional<Asked> asked, Optional<FoundNotes> found) {
        return page(asked.map(FindForm::of).orElseGet(FindForm::empty), found, Problems.none(), HttpStatus.OK);
    }

    private static ModelAndView again(FindForm form) {
        var problems = Problems.none();
        form.inNotes(problems);
        return page(form, Optional.empty(), problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(
            FindForm form, Optional<FoundNotes> found, Problems problems, HttpStatusCode status) {
        return new ModelAndView("find/notes", Map.of("form", form, "found", found, "problems", problems), status)
                .addObject("parent", Optional.<Person>empty())
                .addObject("goOn", "");
    }
}

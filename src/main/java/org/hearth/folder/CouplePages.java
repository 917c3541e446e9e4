package org.hearth.folder;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.family.Relationship;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a parent says things stand with the couple. Each parent is asked alone, and each answer stays in that parent's file. */
@Controller
@Touches(value = ItemKind.PEOPLE, deed = Deed.WRITE)
class CouplePages {
    private static final List<Choice> CHOICES =
            Choice.each(List.of(Relationship.values()), Relationship::code, Named::couple);

    private final Folders folders;
    private final Families families;

    CouplePages(Folders folders, Families families) {
        this.folders = folders;
        this.families = families;
    }

    /** What was answered, and the version of the answer before it. */
    record Answer(@Nullable String version, @Nullable String relationship) {
        Optional<Relationship> asRelationship() {
            return Arrays.stream(Relationship.values())
                    .filter(r -> r.code().equals(relationship))
                    .findFirst();
        }

        int seen() {
            return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        }
    }

    @GetMapping("/files/{id}/couple")
    ModelAndView ask(Actor actor, @PathVariable CaseFileId id) {
        var parent = folders.parent(actor, id);
        return page(parent, parent.relationship(), Problems.none(), "");
    }

    @PostMapping("/files/{id}/couple")
    ModelAndView answered(Actor actor, @PathVariable CaseFileId id, Answer answer, RedirectAttributes next) {
        var parent = folders.parent(actor, id);
        var said = answer.asRelationship();
        if (said.isEmpty()) return again(page(parent, said, missing(), ""));
        if (!parent.relationship().equals(said) && !families.say(actor, parent.id(), answer.seen(), said.orElseThrow()))
            return again(page(
                    parent,
                    said,
                    Problems.none(),
                    parent.relationship().map(Named::couple).orElse("Not asked")));
        Notice.say(next, "Saved. The plan follows what was said.");
        return new ModelAndView("redirect:/files/" + id);
    }

    private static Problems missing() {
        var problems = Problems.none();
        problems.add("relationship", "Choose one answer");
        return problems;
    }

    private static ModelAndView page(
            Person parent, Optional<Relationship> chosen, Problems problems, String meanwhile) {
        return new ModelAndView(
                "folder/couple",
                Map.of(
                        "parent", parent,
                        "choices", CHOICES,
                        "chosen", chosen.map(Relationship::code).orElse(""),
                        "problems", problems,
                        "meanwhile", meanwhile));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

package org.hearth.onpaper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.instrument.Instrument;
import org.hearth.measure.Due;
import org.hearth.measure.Measures;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Typing in a form that was filled in on paper: once, once more without seeing the first, and settling where they differ. */
@Controller
@Touches(value = ItemKind.MEASURES, deed = Deed.WRITE)
class TypingPages {
    private final Papers papers;
    private final Measures measures;
    private final Families families;
    private final Clock clock;

    TypingPages(Papers papers, Measures measures, Families families, Clock clock) {
        this.papers = papers;
        this.measures = measures;
        this.families = families;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/paper")
    ModelAndView choose(Actor actor, @PathVariable CaseFileId file, @RequestParam Optional<String> measure) {
        var parent = parent(actor, file);
        var offered = papers.offered(actor);
        var chosen = offered.stream()
                .filter(instrument -> measure.filter(instrument.code()::equals).isPresent())
                .findFirst();
        if (chosen.isPresent()) return to(file, "measures/" + chosen.get().code() + "/paper");
        return new ModelAndView(
                "onpaper/choose",
                Map.of(
                        "parent",
                        parent,
                        "offered",
                        Choice.each(offered, Instrument::code, one -> one.code() + ": " + one.about()),
                        "waiting",
                        papers.waiting(actor, file)));
    }

    @GetMapping("/files/{file}/measures/{code}/paper")
    ModelAndView first(Actor actor, @PathVariable CaseFileId file, @PathVariable String code) {
        var due = measures.due(actor, file).stream()
                .filter(some -> some.instrument().equals(code))
                .map(Due::timepoint)
                .findFirst();
        return first(parent(actor, file), papers.instrument(actor, code), PaperForm.empty(due), Problems.none());
    }

    @PostMapping("/files/{file}/measures/{code}/paper")
    ModelAndView keep(
            Actor actor,
            @PathVariable CaseFileId file,
            @PathVariable String code,
            @RequestParam PaperSheetId id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var parent = parent(actor, file);
        var form = new PaperForm(fields);
        var instrument = papers.instrument(actor, code);
        var problems = Problems.none();
        var typed = form.typed(instrument, problems);
        var timepoint = form.timepoint(problems);
        var completed = form.completed(LocalDate.now(clock), problems);
        if (!problems.isEmpty()) return again(first(parent, instrument, form, problems));
        papers.begin(
                actor,
                new PaperSheet(
                        id,
                        file,
                        code,
                        instrument.version(),
                        instrument.languages().contains(form.language()) ? form.language() : "en-GB",
                        timepoint,
                        completed.orElseThrow(),
                        actor.name(),
                        clock.instant(),
                        Optional.of(typed),
                        Optional.empty(),
                        Optional.empty()));
        Notice.say(next, "Kept. Now type it once more, from the paper.");
        return to(file, "paper/again?sheet=" + id);
    }

    @GetMapping("/files/{file}/paper/again")
    ModelAndView second(Actor actor, @PathVariable CaseFileId file, @RequestParam Optional<PaperSheetId> sheet) {
        var parent = parent(actor, file);
        if (sheet.isEmpty()) return to(file, "paper");
        var found = papers.find(actor, file, sheet.get());
        if (!found.waits()) return kept(found);
        return found.second().isEmpty()
                ? second(actor, parent, found, new PaperForm(Map.of()), Problems.none())
                : settle(actor, parent, found, new PaperForm(Map.of()), Problems.none());
    }

    @PostMapping("/files/{file}/paper/again")
    ModelAndView compare(
            Actor actor,
            @PathVariable CaseFileId file,
            @RequestParam PaperSheetId sheet,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var parent = parent(actor, file);
        var found = papers.find(actor, file, sheet);
        var form = new PaperForm(fields);
        var problems = Problems.none();
        var typed = form.typed(papers.instrument(actor, found), problems);
        if (found.waits() && !problems.isEmpty()) return again(second(actor, parent, found, form, problems));
        if (!papers.again(actor, file, sheet, typed)) return to(file, "paper/again?sheet=" + sheet);
        Notice.say(next, "Both typings are the same. Saved.");
        return kept(papers.find(actor, file, sheet));
    }

    @PostMapping("/files/{file}/paper/settled")
    ModelAndView settled(
            Actor actor,
            @PathVariable CaseFileId file,
            @RequestParam PaperSheetId sheet,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var parent = parent(actor, file);
        var found = papers.find(actor, file, sheet);
        var form = new PaperForm(fields);
        var problems = Problems.none();
        var settled = form.settled(papers.instrument(actor, found), found.differences(), problems);
        if (!problems.isEmpty()) return again(settle(actor, parent, found, form, problems));
        papers.settle(actor, file, sheet, settled);
        Notice.say(next, "Settled and saved.");
        return kept(papers.find(actor, file, sheet));
    }

    @PostMapping("/files/{file}/paper/away")
    ModelAndView away(
            Actor actor, @PathVariable CaseFileId file, @RequestParam PaperSheetId sheet, RedirectAttributes next) {
        papers.throwAway(actor, file, sheet);
        Notice.say(next, "Thrown away. Nothing of it was kept.");
        return to(file, "paper");
    }

    private static ModelAndView first(Person parent, Instrument instrument, PaperForm form, Problems problems) {
        var id = form.field("id").isEmpty() ? PaperSheetId.random().toString() : form.field("id");
        return new ModelAndView(
                "onpaper/first", Map.of("parent", parent, "id", id, "boxes", new Boxes(instrument, form, problems)));
    }

    private ModelAndView second(Actor actor, Person parent, PaperSheet sheet, PaperForm form, Problems problems) {
        return page("onpaper/second", actor, parent, sheet, form, problems);
    }

    private ModelAndView settle(Actor actor, Person parent, PaperSheet sheet, PaperForm form, Problems problems) {
        var page = page("onpaper/settle", actor, parent, sheet, form, problems);
        var items = papers.instrument(actor, sheet).items();
        return page.addObject(
                "differing",
                sheet.differences().stream()
                        .map(number -> items.get(number - 1))
                        .toList());
    }

    private ModelAndView page(
            String template, Actor actor, Person parent, PaperSheet sheet, PaperForm form, Problems problems) {
        var model = new HashMap<String, Object>();
        model.put("parent", parent);
        model.put("sheet", sheet);
        model.put("boxes", new Boxes(papers.instrument(actor, sheet), form, problems));
        return new ModelAndView(template, model);
    }

    private static ModelAndView kept(PaperSheet sheet) {
        return sheet.ended().filter(PaperSheet.KEPT::equals).isPresent()
                ? new ModelAndView("redirect:/responses/" + sheet.id())
                : to(sheet.file(), "paper");
    }

    private Person parent(Actor actor, CaseFileId file) {
        return families.parentOf(actor, file).orElseThrow(NotHere::new);
    }

    private static ModelAndView to(CaseFileId file, String where) {
        return new ModelAndView("redirect:/files/" + file + "/" + where);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

package org.hearth.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking one parent, to take part and about research, and what they said. */
@Controller
@Touches(ItemKind.CONSENT)
class ConsentPages {
    private final Consents consents;
    private final Clock clock;

    ConsentPages(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/consent")
    ModelAndView show(Actor actor, @PathVariable CaseFileId file) {
        return page(actor, file, About.TAKING_PART, ConsentForm.on(LocalDate.now(clock)), Problems.none());
    }

    @GetMapping("/files/{file}/consent/research")
    ModelAndView showResearch(Actor actor, @PathVariable CaseFileId file) {
        return page(actor, file, About.RESEARCH, ConsentForm.on(LocalDate.now(clock)), Problems.none());
    }

    @PostMapping("/files/{file}/consent")
    @Touches(value = ItemKind.CONSENT, deed = Deed.WRITE)
    ModelAndView record(Actor actor, @PathVariable CaseFileId file, ConsentForm form, RedirectAttributes next) {
        return record(actor, file, About.TAKING_PART, form, next);
    }

    @PostMapping("/files/{file}/consent/research")
    @Touches(value = ItemKind.CONSENT, deed = Deed.WRITE)
    ModelAndView recordResearch(Actor actor, @PathVariable CaseFileId file, ConsentForm form, RedirectAttributes next) {
        return record(actor, file, About.RESEARCH, form, next);
    }

    @PostMapping("/files/{file}/consent/{id}/withdraw")
    @Touches(value = ItemKind.CONSENT, deed = Deed.WRITE)
    ModelAndView withdraw(
            Actor actor,
            @PathVariable CaseFileId file,
            @PathVariable ConsentId id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        var on = LocalDate.now(clock);
        var about = consents.of(actor, file).stream()
                .filter(consent -> consent.id().equals(id))
                .map(Consent::about)
                .findFirst()
                .orElse(About.TAKING_PART);
        var done = consents.withdraw(actor, file, id, on, words.strip());
        Notice.say(next, done ? "Saved. This parent no longer agrees." : "This was taken back already.");
        return new ModelAndView("redirect:/files/" + file + "/consent" + about.path());
    }

    private ModelAndView record(Actor actor, CaseFileId file, About about, ConsentForm form, RedirectAttributes next) {
        var problems = Problems.none();
        var consent = form.read(problems, about, LocalDate.now(clock));
        if (consent.isEmpty()) return again(page(actor, file, about, form, problems));
        consents.record(actor, file, consent.get());
        Notice.say(next, "Saved.");
        return new ModelAndView("redirect:/files/" + file + "/consent" + about.path());
    }

    private ModelAndView page(Actor actor, CaseFileId file, About about, ConsentForm form, Problems problems) {
        var parent = consents.parent(actor, file);
        return new ModelAndView(
                "consent/show",
                Map.of(
                        "file", file,
                        "about", about,
                        "parent", parent.name(),
                        "askings", consents.of(actor, file, about),
                        "form", form,
                        "problems", problems));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

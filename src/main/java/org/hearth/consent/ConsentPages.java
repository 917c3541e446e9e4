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

/** Asking one parent, and what they said. */
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
        return page(actor, file, ConsentForm.on(LocalDate.now(clock)), Problems.none());
    }

    @PostMapping("/files/{file}/consent")
    @Touches(value = ItemKind.CONSENT, deed = Deed.WRITE)
    ModelAndView record(Actor actor, @PathVariable CaseFileId file, ConsentForm form, RedirectAttributes next) {
        var problems = Problems.none();
        var consent = form.read(problems, LocalDate.now(clock));
        if (consent.isEmpty()) return again(page(actor, file, form, problems));
        consents.record(actor, file, consent.get());
        Notice.say(next, "Saved.");
        return new ModelAndView("redirect:/files/" + file + "/consent");
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
        var done = consents.withdraw(actor, file, id, on, words.strip());
        Notice.say(next, done ? "Saved. This parent no longer agrees." : "This was taken back already.");
        return new ModelAndView("redirect:/files/" + file + "/consent");
    }

    private ModelAndView page(Actor actor, CaseFileId file, ConsentForm form, Problems problems) {
        var parent = consents.parent(actor, file);
        return new ModelAndView(
                "consent/show",
                Map.of(
                        "file", file,
                        "parent", parent.name(),
                        "askings", consents.of(actor, file),
                        "form", form,
                        "problems", problems));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

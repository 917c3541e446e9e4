package org.hearth.sharing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.session.SessionId;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.team.Colleague;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sharing from a parent's file, or writing into what both read; before it is kept, a look at exactly what the other will see. */
@Controller
@For(Role.PRACTITIONER)
@Touches(value = ItemKind.SHARING, deed = Deed.WRITE)
class SharePages {
    private final Sharings sharings;
    private final SharePage.Finder pages;
    private final Clock clock;

    SharePages(Sharings sharings, SharePage.Finder pages, Clock clock) {
        this.sharings = sharings;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/share")
    ModelAndView form(
            Actor actor, @PathVariable CaseFileId file, @RequestParam(required = false) Optional<SessionId> session) {
        var page = pages.find(actor, file);
        var to = page.targets().isEmpty() ? "" : page.targets().getFirst().value();
        return form(page, ShareForm.fresh(to, session), Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/files/{file}/share")
    ModelAndView share(Actor actor, @PathVariable CaseFileId file, ShareForm form, RedirectAttributes next) {
        var page = pages.find(actor, file);
        var problems = Problems.none();
        if (form.isUnsure()) return form(page, form, problems, HttpStatus.OK);
        if (page.isOwn() && page.target(form.to()).isEmpty()) problems.add("to", "Choose where it goes");
        form.telling(problems);
        if (page.isOwn()) form.ownSide(file, problems);
        if (!problems.isEmpty()) return form(page, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        if (!form.isSure()) return look(actor, page, form);
        keep(actor, page, form);
        Notice.say(next, "Shared. Whoever works with the other parent is told today.");
        return new ModelAndView("redirect:/shared/" + form.id());
    }

    private void keep(Actor actor, SharePage page, ShareForm form) {
        var file = page.file().id();
        var telling = form.telling(Problems.none()).orElseThrow();
        if (page.isOwn()) {
            var own = form.ownSide(file, Problems.none()).orElseThrow();
            sharings.share(actor, form.id(), page.target(form.to()).orElseThrow(), telling, own);
        } else {
            sharings.note(actor, form.id(), file, telling);
        }
    }

    private ModelAndView look(Actor actor, SharePage page, ShareForm form) {
        var file = page.target(form.to()).orElse(page.file().id());
        var seen = new SharedFact(
                form.id(),
                1,
                file,
                page.isOwn() ? SharedFact.Made.SHARED : SharedFact.Made.NOTED,
                form.telling(Problems.none()).orElseThrow(),
                "",
                new Colleague(actor.account(), "", actor.name()),
                clock.instant());
        return new ModelAndView("sharing/look", Map.of("on", page, "form", form, "fact", seen));
    }

    private static ModelAndView form(SharePage page, ShareForm form, Problems problems, HttpStatusCode status) {
        return new ModelAndView("sharing/share", Map.of("on", page, "form", form, "problems", problems), status);
    }
}

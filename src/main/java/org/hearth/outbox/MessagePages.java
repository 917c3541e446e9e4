package org.hearth.outbox;

import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.contact.Contacts;
import org.hearth.door.Touches;
import org.hearth.reach.Reach;
import org.hearth.reach.Way;
import org.hearth.site.BeforeCalling;
import org.hearth.site.Notice;
import org.hearth.site.Say;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing to a parent: what was written, choosing a message, seeing exactly what leaves, and sending it. */
@Controller
@Touches(ItemKind.LETTERS)
class MessagePages {
    private final Outbox outbox;
    private final Desk desk;
    private final Offers offers;
    private final Senders senders;
    private final Contacts contacts;
    private final BeforeCalling calling;

    MessagePages(Outbox outbox, Desk desk, Offers offers, Senders senders, Contacts contacts, BeforeCalling calling) {
        this.outbox = outbox;
        this.desk = desk;
        this.offers = offers;
        this.senders = senders;
        this.contacts = contacts;
        this.calling = calling;
    }

    @GetMapping("/files/{file}/messages")
    ModelAndView all(Actor actor, @PathVariable CaseFileId file) {
        var parent = outbox.parent(actor, file);
        var lines = outbox.of(actor, file).stream()
                .map(message -> Line.of(message, desk.title(message.template())))
                .toList();
        var reminders = outbox.reminders(actor, file).map(Way::code).orElse("none");
        return new ModelAndView(
                "outbox/all",
                Map.of(
                        "file",
                        file.toString(),
                        "parent",
                        parent.name(),
                        "lines",
                        lines,
                        "calling",
                        calling.brief(actor, file),
                        "offers",
                        offers.of(actor, file),
                        "missing",
                        offers.missing(),
                        "reminders",
                        reminders,
                        "reminding",
                        offers.reminders(reminders)));
    }

    @GetMapping("/files/{file}/messages/new")
    @Touches(value = ItemKind.LETTERS, deed = Deed.WRITE)
    ModelAndView preview(Actor actor, @PathVariable CaseFileId file, WriteForm form) {
        return preview(actor, file, form, HttpStatus.OK);
    }

    @PostMapping("/files/{file}/messages")
    @Touches(value = ItemKind.LETTERS, deed = Deed.WRITE)
    ModelAndView write(Actor actor, @PathVariable CaseFileId file, WriteForm form, RedirectAttributes next) {
        outbox.parent(actor, file);
        var template = form.template(desk);
        var about = form.session().flatMap(id -> desk.toCome(actor, file, id));
        if (template.isEmpty() || template.get().appointment() != about.isPresent()) return toAll(file);
        var way = Way.of(form.way()).orElseThrow();
        if (!senders.has(way)) return toAll(file);
        var answer = outbox.write(actor, file, form.id(), template.get(), way, about);
        if (answer instanceof Reach.Refused refused && (refused.next().isEmpty() || way == Way.LETTER))
            return preview(actor, file, form, HttpStatus.UNPROCESSABLE_CONTENT);
        Notice.say(next, way == Way.LETTER ? "The letter can be printed." : "It leaves as soon as it may.");
        return toAll(file);
    }

    @PostMapping("/files/{file}/messages/{id}/stop")
    @Touches(value = ItemKind.LETTERS, deed = Deed.WRITE)
    ModelAndView stop(Actor actor, @PathVariable CaseFileId file, @PathVariable MessageId id, RedirectAttributes next) {
        outbox.stop(actor, file, id);
        Notice.say(next, "Stopped. It does not leave.");
        return toAll(file);
    }

    @PostMapping("/files/{file}/messages/reminders")
    @Touches(value = ItemKind.LETTERS, deed = Deed.WRITE)
    ModelAndView remind(
            Actor actor,
            @PathVariable CaseFileId file,
            @RequestParam(defaultValue = "none") String way,
            RedirectAttributes next) {
        var wanted = Way.of(way).filter(w -> w != Way.LETTER);
        outbox.remind(actor, file, wanted);
        Notice.say(next, wanted.isPresent() ? "Saved. Reminders go out the day before." : "Saved. No reminders.");
        return toAll(file);
    }

    private ModelAndView preview(Actor actor, CaseFileId file, WriteForm form, HttpStatusCode status) {
        var parent = outbox.parent(actor, file);
        var template = form.template(desk);
        var about = form.session().flatMap(id -> desk.toCome(actor, file, id));
        if (template.isEmpty() || template.get().appointment() != about.isPresent()) return toAll(file);
        var way = Way.of(form.way()).orElseThrow();
        var words = desk.compose(template.get(), way, actor.firstName(), about);
        var now = desk.mayBeLearnt(actor, file, words)
                ? outbox.now(actor, file, way)
                : new Reach.Refused(way, Desk.NOT_FOR_THEM, Optional.empty());
        var model = Map.of(
                "file",
                file.toString(),
                "parent",
                parent.name(),
                "form",
                form,
                "words",
                words,
                "to",
                now instanceof Reach.Allowed allowed ? allowed.detail() : "",
                "why",
                now instanceof Reach.Refused refused ? refused.why() : "",
                "later",
                later(now).map(Say::moment).orElse(""),
                "glance",
                contacts.beforeWriting(actor, file, PlanOfContact.channel(way)),
                "ready",
                senders.has(way));
        return new ModelAndView("outbox/preview", model, status);
    }

    private static Optional<java.time.Instant> later(Reach now) {
        return now instanceof Reach.Refused refused && refused.way() != Way.LETTER ? refused.next() : Optional.empty();
    }

    private static ModelAndView toAll(CaseFileId file) {
        return new ModelAndView("redirect:/files/" + file + "/messages");
    }
}

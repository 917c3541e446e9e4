package org.hearth.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.draft.Draft;
import org.hearth.draft.Drafts;
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

/** Recording a session, page two of two: the note, the next step, and when to meet next. */
@Controller
@Touches(value = ItemKind.NOTES, deed = Deed.WRITE)
class NotePages {
    private final Sessions sessions;
    private final Whose.Finder parents;
    private final Drafts drafts;
    private final Clock clock;

    NotePages(Sessions sessions, Whose.Finder parents, Drafts drafts, Clock clock) {
        this.sessions = sessions;
        this.parents = parents;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/sessions/{id}/note")
    ModelAndView note(Actor actor, @PathVariable SessionId id) {
        var session = sessions.find(actor, id).orElseThrow(NotHere::new);
        if (session.isPlanned()) return new ModelAndView("redirect:/sessions/" + id + "/record");
        var draft = drafts.find(actor, session.caseFile(), NotePage.draft(session));
        var form = draft.map(NoteForm::of)
                .orElseGet(() -> NoteForm.of(session.outcome().orElseThrow()));
        return page(actor, session, SessionId.random()).shows(form, draft.map(Draft::savedAt));
    }

    @PostMapping("/sessions/{id}/note")
    ModelAndView note(
            Actor actor,
            @PathVariable SessionId id,
            @RequestParam int version,
            @RequestParam SessionId nextId,
            NoteForm form,
            RedirectAttributes then) {
        var session = sessions.find(actor, id).orElseThrow(NotHere::new);
        if (session.isPlanned()) return new ModelAndView("redirect:/sessions/" + id + "/record");
        var problems = form.check();
        if (!problems.isEmpty()) {
            return page(actor, session, nextId).shows(form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!sessions.note(actor, id, version, form.note(), form.nextStep())) {
            return changed(actor, id, nextId, form);
        }
        drafts.discard(actor, session.caseFile(), NotePage.draft(id, version));
        return next(actor, id, nextId, form, then);
    }

    private ModelAndView next(Actor actor, SessionId id, SessionId nextId, NoteForm form, RedirectAttributes then) {
        var session = sessions.find(actor, id).orElseThrow(NotHere::new);
        var file = "redirect:/files/" + session.caseFile() + "/sessions";
        if (form.next().equals(NoteForm.ANOTHER_TIME)) {
            Notice.say(then, "Session saved. Now plan the next one.");
            return new ModelAndView(file + "/new");
        }
        var said = "Session saved.";
        if (form.next().equals(NoteForm.SAME_TIME)) {
            var wanted = Suggestion.weekLater(session.appointment(), LocalDate.now(clock));
            var booking = sessions.plan(actor, nextId, session.caseFile(), wanted);
            if (booking != Booking.BOOKED) {
                var problems = Problems.none();
                problems.add("next", "The note is saved. " + booking.words());
                return page(actor, session, nextId).shows(form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            said = "Session saved. The next one is planned for " + SessionLine.when(wanted) + ".";
        }
        Notice.say(then, said);
        return new ModelAndView(file);
    }

    /** Both texts are shown, and what was typed here stays in its box and in a draft. */
    private ModelAndView changed(Actor actor, SessionId id, SessionId nextId, NoteForm form) {
        var now = sessions.find(actor, id).orElseThrow(NotHere::new);
        var fields = Map.of("note", form.note(), "nextStep", form.nextStep(), "next", form.next());
        drafts.keep(actor, now.caseFile(), NotePage.draft(now), fields);
        return page(actor, now, nextId).showsBoth(form);
    }

    private NotePage page(Actor actor, Session session, SessionId nextId) {
        var mark = drafts.mark(actor, session.caseFile(), NotePage.draft(session));
        var planned = sessions.of(actor, session.caseFile()).reversed().stream()
                .filter(Session::isPlanned)
                .map(Session::appointment)
                .findFirst();
        var sameTime = planned.isPresent() || session.outcome().isEmpty()
                ? Optional.<Appointment>empty()
                : Optional.of(Suggestion.weekLater(session.appointment(), LocalDate.now(clock)));
        return new NotePage(parents.find(actor, session.caseFile()), session, nextId, mark, planned, sameTime);
    }
}

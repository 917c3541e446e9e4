package org.hearth.session;

import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calling off a session that was planned. */
@Controller
@Touches(value = ItemKind.SESSIONS, deed = Deed.WRITE)
class CancelPages {
    static final int LONGEST = 1_000;

    private final Sessions sessions;
    private final Whose.Finder parents;

    CancelPages(Sessions sessions, Whose.Finder parents) {
        this.sessions = sessions;
        this.parents = parents;
    }

    @GetMapping("/sessions/{id}/cancel")
    ModelAndView cancel(Actor actor, @PathVariable SessionId id) {
        var session = sessions.find(actor, id).orElseThrow(NotHere::new);
        if (!session.isPlanned()) return new ModelAndView("redirect:/sessions/" + id);
        return page(actor, session, "", "", Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/sessions/{id}/cancel")
    ModelAndView cancel(
            Actor actor,
            @PathVariable SessionId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        var session = sessions.find(actor, id).orElseThrow(NotHere::new);
        var who = Attendance.of(by).filter(Attendance::isCancelled);
        var problems = Problems.none();
        if (who.isEmpty()) problems.add("by", "Choose who called it off");
        if (why.length() > LONGEST) problems.add("why", "Use 1,000 characters at most");
        if (who.isEmpty() || !problems.isEmpty()) {
            return page(actor, session, by, why, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!sessions.cancel(actor, id, version, who.get(), why)) {
            problems.add("by", Booking.CHANGED_MEANWHILE.words());
            return page(actor, session, by, why, problems, HttpStatus.CONFLICT);
        }
        Notice.say(next, "Session called off.");
        return new ModelAndView("redirect:/files/" + session.caseFile() + "/sessions");
    }

    private ModelAndView page(
            Actor actor, Session session, String by, String why, Problems problems, HttpStatusCode status) {
        var whose = parents.find(actor, session.caseFile());
        return new ModelAndView(
                "session/cancel",
                Map.of("whose", whose, "session", session, "by", by, "why", why, "problems", problems),
                status);
    }
}

package org.hearth.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Recording a session, page one of two: whether it was held, how, and what it covered. */
@Controller
@Touches(value = ItemKind.SESSIONS, deed = Deed.WRITE)
class RecordPages {
    private final Sessions sessions;
    private final Whose.Finder parents;
    private final ModuleChoices modules;
    private final Clock clock;

    RecordPages(Sessions sessions, Whose.Finder parents, ModuleChoices modules, Clock clock) {
        this.sessions = sessions;
        this.parents = parents;
        this.modules = modules;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/sessions/record")
    ModelAndView unplanned(Actor actor, @PathVariable CaseFileId file) {
        var whose = parents.find(actor, file);
        var page = RecordPage.unplanned(whose, modules.of(actor, whose.parent()), SessionId.random());
        return page.shows(Suggestion.justHeld(whose, sessions.of(actor, file), today(), LocalTime.now(clock)));
    }

    @PostMapping("/files/{file}/sessions/record")
    ModelAndView unplanned(
            Actor actor,
            @PathVariable CaseFileId file,
            @RequestParam SessionId id,
            AppointmentForm when,
            RecordForm what) {
        var whose = parents.find(actor, file);
        var offer = modules.of(actor, whose.parent());
        var page = RecordPage.unplanned(whose, offer, id);
        var problems = Problems.none();
        var attendance = what.parse(problems);
        var held = held(page, when, attendance, problems);
        if (!problems.isEmpty()) return page.shows(when, what, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        sessions.recordUnplanned(actor, id, file, held.orElseThrow(), attendance.orElseThrow(), what.covered(offer));
        return toNote(id);
    }

    @GetMapping("/sessions/{id}/record")
    ModelAndView record(Actor actor, @PathVariable SessionId id) {
        var session = sessions.find(actor, id).orElseThrow(NotHere::new);
        var what = session.outcome().map(RecordForm::of).orElseGet(RecordForm::empty);
        return page(actor, session)
                .shows(AppointmentForm.of(session.appointment()), what, Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/sessions/{id}/record")
    ModelAndView record(
            Actor actor, @PathVariable SessionId id, @RequestParam int version, AppointmentForm when, RecordForm what) {
        var session = sessions.find(actor, id).orElseThrow(NotHere::new);
        var page = page(actor, session);
        var problems = Problems.none();
        var attendance = what.parse(problems);
        var held = held(page, when, attendance, problems);
        if (!problems.isEmpty()) {
            return page.from(version).shows(when, what, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var recorded = sessions.record(
                actor, id, version, held.orElseThrow(), attendance.orElseThrow(), what.covered(page.offer()));
        return recorded ? toNote(id) : changed(actor, id, when, what);
    }

    private ModelAndView changed(Actor actor, SessionId id, AppointmentForm when, RecordForm what) {
        var now = sessions.find(actor, id).orElseThrow(NotHere::new);
        var problems = Problems.none();
        problems.add(
                "attendance",
                Booking.CHANGED_MEANWHILE.words() + " It now says: " + SessionLine.when(now.appointment()) + ", "
                        + now.outcome().map(o -> o.attendance().words()).orElse("planned"));
        return page(actor, now).shows(when, what, problems, HttpStatus.CONFLICT);
    }

    private RecordPage page(Actor actor, Session session) {
        var whose = parents.find(actor, session.caseFile());
        return RecordPage.of(whose, modules.of(actor, whose.parent()), session);
    }

    private Optional<Appointment> held(
            RecordPage page, AppointmentForm when, Optional<Attendance> attendance, Problems problems) {
        var held = when.parse(problems, page.whose().places(), false);
        AppointmentForm.notBefore(
                problems, held, page.whose().enrolment().joinedOn(), "The day is before this parent joined");
        var isOver = attendance.map(a -> !a.isCancelled()).orElse(false);
        held.filter(h -> isOver && h.on().isAfter(today()))
                .ifPresent(h -> problems.add("on", "The day is still to come"));
        return held;
    }

    private static ModelAndView toNote(SessionId id) {
        return new ModelAndView("redirect:/sessions/" + id + "/note");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.hearth.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.site.DateBoxes;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.site.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning a session, and moving one. */
@Controller
@Touches(value = ItemKind.SESSIONS, deed = Deed.WRITE)
class PlanPages {
    private final Sessions sessions;
    private final Whose.Finder parents;
    private final Clock clock;

    PlanPages(Sessions sessions, Whose.Finder parents, Clock clock) {
        this.sessions = sessions;
        this.parents = parents;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/sessions/new")
    ModelAndView plan(Actor actor, @PathVariable CaseFileId file) {
        var whose = parents.find(actor, file);
        var page = PlanPage.planning(whose, SessionId.random());
        return page.shows(Suggestion.next(whose, sessions.of(actor, file), today()));
    }

    @PostMapping("/files/{file}/sessions/new")
    ModelAndView plan(
            Actor actor,
            @PathVariable CaseFileId file,
            @RequestParam SessionId id,
            AppointmentForm form,
            @RequestParam(defaultValue = "") String offer,
            RedirectAttributes next) {
        var page = PlanPage.planning(parents.find(actor, file), id);
        return book(actor, page, chosen(form, offer), next, wanted -> sessions.plan(actor, id, file, wanted));
    }

    @GetMapping("/sessions/{id}/move")
    ModelAndView move(Actor actor, @PathVariable SessionId id) {
        var session = sessions.find(actor, id).orElseThrow(NotHere::new);
        if (!session.isPlanned()) return new ModelAndView("redirect:/sessions/" + id);
        var page = PlanPage.moving(parents.find(actor, session.caseFile()), id, session.version());
        return page.shows(AppointmentForm.of(session.appointment()));
    }

    @PostMapping("/sessions/{id}/move")
    ModelAndView move(
            Actor actor,
            @PathVariable SessionId id,
            @RequestParam int version,
            AppointmentForm form,
            @RequestParam(defaultValue = "") String offer,
            RedirectAttributes next) {
        var session = sessions.find(actor, id).orElseThrow(NotHere::new);
        var page = PlanPage.moving(parents.find(actor, session.caseFile()), id, version);
        return book(actor, page, chosen(form, offer), next, wanted -> sessions.move(actor, id, version, wanted));
    }

    /** Asks for an appointment. */
    private interface Asking {
        Booking ask(Appointment wanted);
    }

    private ModelAndView book(
            Actor actor, PlanPage page, AppointmentForm form, RedirectAttributes next, Asking asking) {
        var problems = Problems.none();
        var wanted = form.parse(problems, page.whose().places(), true);
        AppointmentForm.notBefore(
                problems, wanted, today(), "The day has gone by. To record a session that was held, go back");
        if (!problems.isEmpty()) return page.shows(form, problems, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        var appointment = wanted.orElseThrow();
        return switch (asking.ask(appointment)) {
            case BOOKED -> {
                Notice.say(next, "Planned for " + SessionLine.when(appointment) + ".");
                yield new ModelAndView("redirect:/files/" + page.whose().file() + "/sessions");
            }
            case CHANGED_MEANWHILE -> changed(actor, page, form, problems);
            case PLACE_NOT_AVAILABLE -> refused(actor, page, form, appointment, Booking.PLACE_NOT_AVAILABLE);
            case DIARY_TAKEN -> refused(actor, page, form, appointment, Booking.DIARY_TAKEN);
        };
    }

    private ModelAndView refused(
            Actor actor, PlanPage page, AppointmentForm form, Appointment wanted, Booking booking) {
        var problems = Problems.none();
        problems.add("starts", booking.words());
        var offers = sessions.possible(actor, page.id(), page.whose().file(), wanted);
        return page.shows(form, problems, offers, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView changed(Actor actor, PlanPage page, AppointmentForm form, Problems problems) {
        var now = sessions.find(actor, page.id()).orElseThrow(NotHere::new);
        if (!now.isPlanned()) return new ModelAndView("redirect:/sessions/" + page.id());
        problems.add(
                "on",
                Booking.CHANGED_MEANWHILE.words() + " It is now planned for " + SessionLine.when(now.appointment()));
        return PlanPage.moving(page.whose(), page.id(), now.version())
                .shows(form, problems, List.of(), HttpStatus.CONFLICT);
    }

    /** The form with the time offered and pressed, if one was. */
    private static AppointmentForm chosen(AppointmentForm form, String offer) {
        return moment(offer)
                .map(at -> new AppointmentForm(
                        DateBoxes.of(at.toLocalDate()),
                        Say.time(at.toLocalTime()),
                        form.minutes(),
                        form.mode(),
                        form.place()))
                .orElse(form);
    }

    private static Optional<LocalDateTime> moment(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

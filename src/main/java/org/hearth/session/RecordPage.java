package org.hearth.session;

import java.util.Map;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** Page one of recording: whose session it is, what it can cover, where it is sent, and the version it began from. */
record RecordPage(
        Whose whose,
        ModuleChoices.Offer offer,
        SessionId id,
        String action,
        String version,
        boolean isPlanned,
        String caption) {
    static RecordPage unplanned(Whose whose, ModuleChoices.Offer offer, SessionId id) {
        return new RecordPage(whose, offer, id, "/files/" + whose.file() + "/sessions/record", "", false, whose.name());
    }

    static RecordPage of(Whose whose, ModuleChoices.Offer offer, Session session) {
        return new RecordPage(
                whose,
                offer,
                session.id(),
                "/sessions/" + session.id() + "/record",
                Integer.toString(session.version()),
                true,
                whose.name() + ", " + SessionLine.when(session.appointment()));
    }

    RecordPage from(int began) {
        return new RecordPage(whose, offer, id, action, Integer.toString(began), isPlanned, caption);
    }

    /** Whether something is ticked that the plan does not put first. */
    boolean covers(RecordForm what) {
        return offer.others().stream().anyMatch(choice -> what.others().contains(choice.value()));
    }

    ModelAndView shows(AppointmentForm when) {
        return shows(when, RecordForm.empty(), Problems.none(), HttpStatus.OK);
    }

    ModelAndView shows(AppointmentForm when, RecordForm what, Problems problems, HttpStatusCode status) {
        return new ModelAndView(
                "session/record", Map.of("on", this, "when", when, "what", what, "problems", problems), status);
    }
}

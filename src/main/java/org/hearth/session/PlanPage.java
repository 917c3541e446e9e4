package org.hearth.session;

import java.util.List;
import java.util.Map;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a session is planned or moved: whose it is, where it is sent, and the version it began from. */
record PlanPage(Whose whose, SessionId id, String action, String title, String version) {
    static PlanPage planning(Whose whose, SessionId id) {
        return new PlanPage(whose, id, "/files/" + whose.file() + "/sessions/new", "Plan a session", "");
    }

    static PlanPage moving(Whose whose, SessionId id, int version) {
        return new PlanPage(whose, id, "/sessions/" + id + "/move", "Move the session", Integer.toString(version));
    }

    ModelAndView shows(AppointmentForm form) {
        return shows(form, Problems.none(), List.of(), HttpStatus.OK);
    }

    /** Offers are times nearby that are possible. */
    ModelAndView shows(AppointmentForm form, Problems problems, List<Appointment> offers, HttpStatusCode status) {
        return new ModelAndView(
                "session/plan", Map.of("on", this, "form", form, "problems", problems, "offers", offers), status);
    }
}

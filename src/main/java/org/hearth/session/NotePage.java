package org.hearth.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.site.Choice;
import org.hearth.site.Problems;
import org.hearth.site.Say;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * Page two of recording.
 *
 * @param planned the next session, when one is planned already
 * @param sameTime when the next one would be if it were planned for the same time
 */
record NotePage(
        Whose whose,
        Session session,
        SessionId nextId,
        String mark,
        Optional<Appointment> planned,
        Optional<Appointment> sameTime) {
    /** A draft belongs to the version it began from, so that what arrives late never lies over a note that is saved. */
    static String draft(Session session) {
        return draft(session.id(), session.version());
    }

    static String draft(SessionId id, int version) {
        return "session-note-" + id + "-" + version;
    }

    String action() {
        return "/sessions/" + session.id() + "/note";
    }

    String autosave() {
        return "/drafts/" + whose.file() + "/" + draft(session);
    }

    List<Choice> whenNext() {
        return sameTime.map(at -> List.of(
                        new Choice(NoteForm.SAME_TIME, SessionLine.when(at), SessionLine.how(at, whose.place(at))),
                        Choice.of(NoteForm.ANOTHER_TIME, "Another time"),
                        Choice.of(NoteForm.NOT_YET, "Not yet")))
                .orElse(List.of());
    }

    ModelAndView shows(NoteForm form, Optional<Instant> keptAt) {
        var kept = keptAt.map(at ->
                        "These are the words you typed on " + Say.moment(at) + ". They are in the file once you save.")
                .orElse("");
        return shows(form, Problems.none(), kept, false, HttpStatus.OK);
    }

    ModelAndView shows(NoteForm form, Problems problems, HttpStatusCode status) {
        return shows(form, problems, "", false, status);
    }

    /** Somebody else's note beside this one. */
    ModelAndView showsBoth(NoteForm form) {
        var problems = Problems.none();
        problems.add(
                "note",
                "Somebody saved another note while you were writing. Both are below: make yours complete and save it");
        return shows(form, problems, "", true, HttpStatus.CONFLICT);
    }

    private ModelAndView shows(NoteForm form, Problems problems, String kept, boolean both, HttpStatusCode status) {
        return new ModelAndView(
                "session/note",
                Map.of("on", this, "form", form, "problems", problems, "kept", kept, "both", both),
                status);
    }
}

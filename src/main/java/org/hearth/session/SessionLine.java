package org.hearth.session;

import java.util.List;
import org.hearth.site.Say;

/** A session in a list: where its page is, when and how it is, what became of it, and the first words of its note. */
record SessionLine(String path, String when, String how, String status, String tone, String modules, String words) {
    private static final int FIRST_WORDS = 140;

    static SessionLine of(Session session, String place, List<String> modules) {
        var outcome = session.outcome();
        return new SessionLine(
                "/sessions/" + session.id(),
                when(session.appointment()),
                how(session.appointment(), place),
                outcome.map(o -> o.attendance().words()).orElse("Planned"),
                outcome.map(o -> o.attendance() == Attendance.ATTENDED ? "good" : "quiet")
                        .orElse("plain"),
                String.join(", ", modules),
                outcome.map(o -> firstWords(o.note())).orElse(""));
    }

    /** "Wednesday 4 March 2026, 10:00 to 11:00". */
    static String when(Appointment appointment) {
        return Say.day(appointment.on()) + ", " + Say.time(appointment.starts()) + " to "
                + Say.time(appointment.until());
    }

    /** The place by its name, or how they meet. */
    static String how(Appointment appointment, String place) {
        return place.isEmpty() ? appointment.mode().words() : place;
    }

    private static String firstWords(String note) {
        var line = note.strip().replaceAll("\\s+", " ");
        if (line.length() <= FIRST_WORDS) return line;
        var cut = line.lastIndexOf(' ', FIRST_WORDS);
        return line.substring(0, cut > 0 ? cut : FIRST_WORDS) + " …";
    }
}

package org.hearth.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hearth.site.DateBoxes;
import org.hearth.site.Say;

/** What a form begins with: as it was the last time, so that nothing is asked twice. */
final class Suggestion {
    private static final int MINUTES = 60;
    private static final int QUARTER = 15;

    private Suggestion() {}

    /** The same day of the week, time, length and place as the latest session, on the first such day after today. */
    static AppointmentForm next(Whose whose, List<Session> latestFirst, LocalDate today) {
        return latestFirst.stream()
                .findFirst()
                .map(s -> AppointmentForm.of(weekLater(s.appointment(), today)))
                .orElseGet(() -> new AppointmentForm(
                        DateBoxes.empty(),
                        "",
                        Integer.toString(MINUTES),
                        usualMode(whose).code(),
                        ""))
                .at(whose.places());
    }

    /** The same appointment a week after, or as many weeks as it takes to come after today. */
    static Appointment weekLater(Appointment appointment, LocalDate today) {
        var day = appointment.on().plusWeeks(1);
        if (!day.isAfter(today)) day = day.plusWeeks(ChronoUnit.WEEKS.between(day, today) + 1);
        return appointment.at(day, appointment.starts());
    }

    /** A session that has just been held: it ended in the last quarter of an hour. */
    static AppointmentForm justHeld(Whose whose, List<Session> latestFirst, LocalDate today, LocalTime now) {
        var last = latestFirst.stream().map(Session::appointment).findFirst();
        var minutes = last.map(Appointment::minutes).orElse(MINUTES);
        var ended = now.truncatedTo(ChronoUnit.HOURS).plusMinutes((long) now.getMinute() / QUARTER * QUARTER);
        var began = ended.isBefore(LocalTime.MIN.plusMinutes(minutes)) ? LocalTime.MIN : ended.minusMinutes(minutes);
        var mode = last.map(Appointment::mode).orElse(usualMode(whose));
        return new AppointmentForm(
                        DateBoxes.of(today),
                        Say.time(began),
                        minutes.toString(),
                        mode.code(),
                        last.flatMap(Appointment::place).map(Object::toString).orElse(""))
                .at(whose.places());
    }

    private static Mode usualMode(Whose whose) {
        return whose.places().isEmpty() ? Mode.VIDEO : Mode.IN_PERSON;
    }
}

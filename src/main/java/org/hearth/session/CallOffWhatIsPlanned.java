package org.hearth.session;

import org.hearth.enrolment.EnrolmentEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a parent completes or leaves, what was planned for after their last day is called off and its place is free. */
@Component
class CallOffWhatIsPlanned {
    private static final String WHY = "The time in the programme ended";

    private final Sessions sessions;

    CallOffWhatIsPlanned(Sessions sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void callOff(EnrolmentEnded ended) {
        sessions.of(ended.by(), ended.caseFile()).stream()
                .filter(session ->
                        session.isPlanned() && session.appointment().on().isAfter(ended.on()))
                .forEach(session -> sessions.cancel(
                        ended.by(), session.id(), session.version(), Attendance.CANCELLED_BY_SERVICE, WHY));
    }
}

package org.hearth.session;

import java.time.LocalDate;
import java.util.List;
import org.hearth.enrolment.EnrolmentId;

/** What reports may know of a session: when, how, which modules (codes) and whether the parent came; no words. */
public record AttendanceFact(
        EnrolmentId enrolment, LocalDate heldOn, Mode mode, List<String> modules, Attendance attendance) {
    public AttendanceFact {
        modules = List.copyOf(modules);
    }
}

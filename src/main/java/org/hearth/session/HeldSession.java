package org.hearth.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.EnrolmentId;

/**
 * A session that is over, as another system or an export hands it on, without its note. The start is London's time of day; modules are
 * codes of the programme, none when it is not known.
 */
public record HeldSession(
        String ref,
        EnrolmentId enrolment,
        CaseFileId caseFile,
        FamilyId family,
        LocalDate heldOn,
        LocalTime starts,
        int minutes,
        Mode mode,
        List<String> modules,
        Attendance attendance) {
    public HeldSession {
        modules = List.copyOf(modules);
    }

    Appointment appointment() {
        return new Appointment(heldOn, starts, minutes, mode, Optional.empty());
    }
}

package org.hearth.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.family.PersonId;
import org.hearth.team.SiteCode;

/** One parent's time in the programme; it lies in that parent's file. */
public record Enrolment(
        EnrolmentId id,
        String ref,
        CaseFileId caseFile,
        FamilyId family,
        PersonId person,
        SiteCode site,
        LocalDate joinedOn,
        Optional<LocalDate> endedOn,
        Optional<EndReason> endReason) {

    public boolean isOpenOn(LocalDate day) {
        return !joinedOn.isAfter(day) && endedOn.map(end -> !end.isBefore(day)).orElse(true);
    }
}

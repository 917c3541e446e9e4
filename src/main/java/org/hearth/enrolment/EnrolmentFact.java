package org.hearth.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.casefile.FamilyId;
import org.hearth.family.PersonId;
import org.hearth.team.SiteCode;

/** What figures know of an enrolment. */
public record EnrolmentFact(
        EnrolmentId enrolment,
        PersonId person,
        FamilyId family,
        SiteCode site,
        LocalDate joinedOn,
        Optional<LocalDate> endedOn,
        Optional<EndReason> endReason) {}

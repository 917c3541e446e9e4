package org.hearth.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.family.PersonId;
import org.hearth.team.Colleague;

/** Who works with which parent, as both practitioners and their manager see it in the safety file. */
public record Allocation(
        PersonId parent,
        EnrolmentId enrolment,
        Colleague practitioner,
        boolean cover,
        LocalDate from,
        Optional<LocalDate> until) {}

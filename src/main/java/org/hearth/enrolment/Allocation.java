package org.hearth.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.family.PersonId;
import org.hearth.team.Colleague;

/**
 * Who works with which parent, as both practitioners and their manager see it in the safety file.
 *
 * @param until the day it ended, or for cover the last day that is planned
 * @param ended whether somebody has ended it; planned cover ends by itself
 */
public record Allocation(
        AllocationId id,
        PersonId parent,
        EnrolmentId enrolment,
        Colleague practitioner,
        boolean cover,
        LocalDate from,
        Optional<LocalDate> until,
        boolean ended) {

    /** Whether it is going on that day, the first and the last day included. */
    public boolean isOn(LocalDate day) {
        return !ended && !from.isAfter(day) && !isOver(day);
    }

    /** Whether it is planned and still to begin. */
    public boolean isAhead(LocalDate day) {
        return !ended && from.isAfter(day);
    }

    private boolean isOver(LocalDate day) {
        return until.filter(last -> last.isBefore(day)).isPresent();
    }
}

package org.hearth.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.family.PersonRole;
import org.hearth.team.SiteCode;

/**
 * Who is in an extract, always among those who agreed to research; what is empty chooses nobody away.
 *
 * @param site of a parent's latest enrolment
 * @param joinedFrom the first day on which a parent may have joined
 * @param joinedUntil the last
 */
public record Cohort(
        Optional<SiteCode> site,
        Optional<PersonRole> stream,
        Optional<String> arm,
        Optional<LocalDate> joinedFrom,
        Optional<LocalDate> joinedUntil) {

    public static Cohort all() {
        return new Cohort(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean has(PersonRole role, EnrolmentFact first, EnrolmentFact latest, Optional<String> itsArm) {
        return site.filter(code -> !code.equals(latest.site())).isEmpty()
                && stream.filter(one -> one != role).isEmpty()
                && (arm.isEmpty() || arm.equals(itsArm))
                && joinedFrom.filter(first.joinedOn()::isBefore).isEmpty()
                && joinedUntil.filter(first.joinedOn()::isAfter).isEmpty();
    }
}

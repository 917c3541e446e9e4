package org.hearth.cohort;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hearth.family.PersonRole;
import org.hearth.outcome.Attender;
import org.hearth.team.SiteCode;

/**
 * Which parents are to be counted; what is empty chooses nobody away.
 *
 * @param sites of the family's latest enrolment
 * @param joinedFrom the first day on which a parent may first have joined
 * @param joinedTo the last
 * @param version of the programme, by which the parent came when they last joined
 * @param arm of the trial
 * @param consented only those who agree to research
 */
public record ParentCohort(
        Set<SiteCode> sites,
        Optional<LocalDate> joinedFrom,
        Optional<LocalDate> joinedTo,
        Optional<Integer> version,
        Optional<PersonRole> parent,
        Optional<String> arm,
        boolean consented) {
    public ParentCohort {
        sites = Set.copyOf(sites);
    }

    boolean has(Attender attender) {
        return parent.filter(role -> role != attender.role()).isEmpty()
                && joinedFrom.filter(attender.joinedOn()::isBefore).isEmpty()
                && joinedTo.filter(attender.joinedOn()::isAfter).isEmpty();
    }
}
